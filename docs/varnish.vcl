# Varnish 7 in front of Tajuk, with the modules xkey and var (Debian: varnish, varnish-modules).
#
#   varnishd -a http=:80 -a purge=10.0.0.5:6082 -f /etc/varnish/tajuk.vcl
#
# Readers come by the first listener, Tajuk's purges by the one that is called "purge": it must be reachable by the
# newsroom and by nobody else. Tell Tajuk of it: TAJUK_PURGE_VARNISH=http://10.0.0.5:6082

vcl 4.1;

import std;
import var;
import xkey;

# One node. Of several, put each into a director, with a probe of /readyz; a single one answers readers even while it is
# not ready, and a probe would keep them from it.
backend default {
    .host = "127.0.0.1";
    .port = "5080";
    .first_byte_timeout = 30s;
}

sub vcl_recv {
    unset req.http.Purged;
    if (local.socket == "purge") {
        if (req.method != "PURGE" || !req.http.Surrogate-Key) {
            return (synth(405, "Only purges here"));
        }
        # Remembered before anything goes: an answer that was asked for up to now may be older than what is purged.
        var.global_set("tajuk-purged", std.time2real(now, 0.0));
        if (req.http.Surrogate-Key ~ "(^| )edition:") {
            # Everything at once: a note for all objects instead of a walk over them.
            if (!std.ban("obj.status != 0")) {
                return (synth(500, "Not purged"));
            }
        } else {
            set req.http.Purged = xkey.purge(req.http.Surrogate-Key);
        }
        return (synth(200, "Purged"));
    }
    if (req.method == "PURGE") {
        return (synth(405, "No purges here"));
    }
    if (req.url ~ "^/(newsroom|api|healthz|readyz|metrics)([/?]|$)") {
        return (pass);
    }
    if (req.method != "GET" && req.method != "HEAD") {
        return (pass);
    }
    if (req.url ~ "^/cari([/?]|$)") {
        return (pass);
    }
    # Readers' pages are the same for everybody, and one name alone in a query decides which it is: all else would only
    # fill the cache with copies.
    unset req.http.Cookie;
    unset req.http.Authorization;
    if (req.url ~ "[?&]sebelum=[0-9a-z]{8}(&|$)") {
        set req.url = regsub(req.url, "^([^?]*)\?(?:.*&)?(sebelum=[0-9a-z]{8})(?:&.*)?$", "\1?\2");
    } else {
        set req.url = regsub(req.url, "\?.*$", "");
    }
    return (hash);
}

sub vcl_backend_response {
    set beresp.grace = 0s;
    set beresp.keep = 0s;
    # Only what says itself that it may be kept is kept, and only if it was asked for after the last purge: what was under
    # way at that moment goes to the reader who waits for it, and to no other.
    if (beresp.http.Surrogate-Control ~ "^max-age=[1-9]" && std.time2real(bereq.time, 0.0) > std.real(var.global_get("tajuk-purged"), 0.0)) {
        set beresp.ttl = std.duration(regsub(beresp.http.Surrogate-Control, "^max-age=([0-9]+).*$", "\1s"), 0s);
        set beresp.http.xkey = beresp.http.Surrogate-Key;
    } else {
        set beresp.uncacheable = true;
        set beresp.ttl = 5s;
    }
    unset beresp.http.Surrogate-Key;
    unset beresp.http.Surrogate-Control;
    return (deliver);
}

sub vcl_deliver {
    # Between Tajuk and its caches; nobody else needs to know what a page is made of.
    unset resp.http.xkey;
    unset resp.http.Cache-Tag;
    unset resp.http.CDN-Cache-Control;
}

sub vcl_synth {
    if (req.http.Purged) {
        set resp.http.Purged = req.http.Purged;
    }
    set resp.http.Content-Type = "text/plain; charset=utf-8";
    synthetic(resp.reason + {"
"});
    return (deliver);
}

sub vcl_backend_error {
    set beresp.http.Content-Type = "text/plain; charset=utf-8";
    set beresp.http.Retry-After = "5";
    set beresp.http.Cache-Control = "no-store";
    synthetic({"Halaman ini sedang tidak dapat ditampilkan. Coba lagi sebentar lagi.
This page cannot be shown right now. Try again in a moment.
"});
    return (deliver);
}
