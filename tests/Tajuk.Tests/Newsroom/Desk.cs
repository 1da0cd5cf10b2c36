using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Tajuk.Access;
using Tajuk.Commands;
using Tajuk.People;
using Tajuk.Storage;
using Tajuk.Tests.Kit;

namespace Tajuk.Tests.Newsroom;

/// <summary>A whole newsroom on a loopback socket, with one person for each role that a test needs.</summary>
public sealed partial class Desk : IAsyncLifetime
{
    public const string Password = "kata sandi yang panjang";

    private readonly TestFolder _data = new();
    private readonly Uri _address = new($"http://127.0.0.1:{FreePort.Next()}/");

    internal string Role { get; init; } = "all";

    internal WebApplication App { get; private set; } = null!;

    internal string Link { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        App = Server.Build(new ServeOptions { Places = new Places(_data.Path, null), Urls = _address.GetLeftPart(UriPartial.Authority), Role = Role });
        await App.StartAsync();
        await App.Services.GetRequiredService<NewsroomReady>().WaitAsync(CancellationToken.None);
        Link = (await App.Services.GetRequiredService<FirstAdministrator>().LinkAsync("", CancellationToken.None))!;
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        _data.Dispose();
    }

    internal Task AddAsync(string login, Role role) =>
        App.Services.GetRequiredService<AddUser>().RunAsync(new NewUser("Orang " + login, login, Password, role, null), CancellationToken.None);

    /// <summary>A browser without script: it keeps cookies and follows no redirect.</summary>
    internal Person Visitor() => new(_address);

    internal async Task<Person> SignedInAsync(string login)
    {
        var person = Visitor();
        using var answer = await person.SendAsync("/newsroom/masuk", "/newsroom/masuk", ("nama", login), ("sandi", Password));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return person;
    }

    /// <summary>Somebody at a browser.</summary>
    public sealed partial class Person(Uri address)
    {
        private readonly Dictionary<string, string> _cookies = [];

        public HttpClient Client { get; } = LoopbackClient.To(address);

        public Task<HttpResponseMessage> GetAsync(string path) => SendAsync(new HttpRequestMessage(HttpMethod.Get, path));

        public async Task<string> ReadAsync(string path) => WebUtility.HtmlDecode(await (await GetAsync(path)).Content.ReadAsStringAsync());

        /// <summary>Opens the page with the form, takes its hidden mark and sends the form.</summary>
        public async Task<HttpResponseMessage> SendAsync(string page, string action, params (string Name, string Value)[] fields)
        {
            var mark = Mark().Match(await (await GetAsync(page)).Content.ReadAsStringAsync()).Groups["mark"].Value;
            return await PostAsync(action, [.. fields, ("tanda", WebUtility.HtmlDecode(mark))]);
        }

        public Task<HttpResponseMessage> PostAsync(string action, params (string Name, string Value)[] fields) => SendAsync(new HttpRequestMessage(HttpMethod.Post, action)
        {
            Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))),
        });

        /// <summary>A form of the newsroom's own page, as a browser marks it.</summary>
        public Task<HttpResponseMessage> PostOwnAsync(string action, (string Name, string Value)[] fields) => PostFromAsync("same-origin", action, fields);

        public Task<HttpResponseMessage> PostFromAsync(string? site, string action, (string Name, string Value)[] fields)
        {
            var request = new HttpRequestMessage(HttpMethod.Post, action) { Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))) };
            if (site is not null) request.Headers.Add("Sec-Fetch-Site", site);
            return SendAsync(request);
        }

        private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
        {
            if (_cookies.Count > 0) request.Headers.Add("Cookie", string.Join("; ", _cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
            var answer = await Client.SendAsync(request);
            foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
                _cookies[cookie.Split('=')[0]] = cookie.Split(';')[0].Split('=', 2)[1];
            return answer;
        }

        [GeneratedRegex("name=\"tanda\" value=\"(?<mark>[^\"]+)\"", RegexOptions.NonBacktracking)]
        private static partial Regex Mark();
    }
}
