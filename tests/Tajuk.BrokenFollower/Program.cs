using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Tajuk.BrokenFollower;
using Tajuk.Commands;
using Tajuk.Site.Archive;

// The real server with a follower that is broken on purpose: what the kill tests must catch. Arguments as of the program
// itself: serve --data DIR --urls URL.
var (data, urls) = (args[Array.IndexOf(args, "--data") + 1], args[Array.IndexOf(args, "--urls") + 1]);
await using var app = Server.Build(new ServeOptions { Places = new Places(data, null), Urls = urls },
    services => services.Replace(ServiceDescriptor.Singleton<Follow>(provider => ActivatorUtilities.CreateInstance<SavesTooEarly>(provider, data))));
await app.RunAsync();
