using System.Diagnostics;
using System.Globalization;
using Tajuk.Tests.Kit;

namespace Tajuk.Bench;

/// <summary>nginx on loopback with the same pages as files, packed beforehand (gzip_static), and the same headers.</summary>
internal sealed class Nginx : IAsyncDisposable
{
    private readonly TestFolder _files;
    private readonly int _port = FreePort.Next();
    private readonly IReadOnlyList<PageFile> _pages;
    private Process? _master;

    public Nginx(TestFolder files, IReadOnlyList<PageFile> pages)
    {
        (_files, _pages) = (files, pages);
        // Its workers give up their rights: a folder that only its owner may enter would answer 403.
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(files.Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);
        foreach (var page in pages)
        {
            var file = files.File("html" + (page.Path == "/" ? "/index" : page.Path) + ".html.gz");
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, page.Body);
            File.WriteAllBytes(file[..^3], []); // try_files looks for the page by itself; who takes gzip is never sent it.
        }
    }

    public Uri Url => new($"http://127.0.0.1:{_port}/");

    /// <param name="workers">0 for one a core, as nginx chooses itself.</param>
    public void Restart(int workers)
    {
        Stop();
        File.WriteAllText(_files.File("nginx.conf"), Configuration(workers));
        _master = Process.Start(new ProcessStartInfo("nginx", ["-c", _files.File("nginx.conf"), "-g", "daemon off;"]))!;
        Thread.Sleep(500);
    }

    public IReadOnlyList<int> Workers() => _master is { } master
        ? [.. Directory.EnumerateDirectories("/proc").Select(Path.GetFileName).Where(n => int.TryParse(n, out _)).Select(int.Parse!).Where(p => Parent(p) == master.Id)]
        : [];

    public ValueTask DisposeAsync()
    {
        Stop();
        return ValueTask.CompletedTask;
    }

    private void Stop()
    {
        if (_master is not { HasExited: false } master) return;
        using var stop = Process.Start(new ProcessStartInfo("nginx", ["-c", _files.File("nginx.conf"), "-s", "stop"]))!;
        stop.WaitForExit();
        master.WaitForExit();
    }

    private static int Parent(int process)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{process}/stat");
            return int.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0;
        }
    }

    private string Configuration(int workers) => $$"""
        worker_processes {{(workers == 0 ? "auto" : workers.ToString(CultureInfo.InvariantCulture))}};
        pid {{_files.File("nginx.pid")}};
        error_log {{_files.File("nginx.log")}};
        events { worker_connections 1024; }
        http {
          types { text/html html; }
          access_log off; sendfile on; tcp_nopush on; keepalive_requests 100000000; keepalive_timeout 600;
          open_file_cache max=4000 inactive=600s;
          server {
            listen 127.0.0.1:{{_port}};
            root {{_files.File("html")}};
            gzip_static on; gzip_vary on; etag on; index index.html; charset utf-8;
            location / { try_files $uri.html $uri/index.html =404; }
            {{string.Join("\n    ", _pages[0].Headers.Where(h => h.Key is not ("Content-Type" or "Content-Encoding" or "ETag" or "Vary")).Select(h => $"add_header {h.Key} \"{h.Value.Replace("\"", "\\\"", StringComparison.Ordinal)}\";"))}}
          }
        }
        """;
}
