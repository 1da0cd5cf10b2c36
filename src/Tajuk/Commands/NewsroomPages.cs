using Tajuk.Access;
using Tajuk.People;
using Tajuk.Platform.Desk;
using Tajuk.Pressroom;
using Tajuk.Publishing;
using Tajuk.Stories;
using Tajuk.Wire;

namespace Tajuk.Commands;

/// <summary>/newsroom: each module maps its own pages below it.</summary>
internal static class NewsroomPages
{
    public static IServiceCollection AddNewsroomPages(this IServiceCollection services, string origin) => services
        .AddDesk(origin.StartsWith("https:", StringComparison.OrdinalIgnoreCase))
        .AddSingleton(new DeskLink(DeskPath.Home, "stories", 1))
        .AddSingleton(new DeskLink("/newsroom/kawat", "wire", 2))
        .AddSingleton(new DeskLink(ShowPress.Address, "press", 9) { IsFor = user => ActorClaims.From(user)?.May(Right.Operate) == true });

    public static void MapNewsroom(this WebApplication app)
    {
        var newsroom = app.MapGroup(DeskRules.Root).AddEndpointFilter(DeskRules.OwnFormsOnlyAsync).ExcludeFromDescription();
        newsroom.MapGet("/aset/desk.css", DeskStyle.Answer).AllowAnonymous();
        newsroom.MapGet("/aset/ikon.svg", DeskStyle.Icon).AllowAnonymous();
        // For everybody, but as whoever it is: the mark of a form belongs to the one it was made for.
        newsroom.MapPost("/bahasa", DeskLanguage.ChooseAsync).RequireAuthorization(anybody => anybody.AddAuthenticationSchemes(DeskSignIn.SchemeName).RequireAssertion(_ => true));
        newsroom.MapGet("/", () => TypedResults.LocalRedirect(DeskPath.Home)).NeedsAtDesk(Right.Write);
        SignIn.Map(newsroom);
        ListWire.Map(newsroom);
        TakeFromWirePage.Map(newsroom);
        ListStories.Map(newsroom);
        WriteStory.Map(newsroom);
        PublishPages.Map(newsroom);
        ShowPress.Map(newsroom);
        newsroom.Map("/{**rest}", (HttpContext http) => DeskPage.Refused(http, new NoSuchPage())).NeedsAtDesk(Right.Write);
    }
}
