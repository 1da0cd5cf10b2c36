namespace Tajuk.Pressroom;

internal static class PressroomModule
{
    /// <param name="services">The host's.</param>
    /// <param name="readersElsewhere">Whether other nodes serve the readers, so that this one's press has little to show.</param>
    public static IServiceCollection AddPressroom(this IServiceCollection services, bool readersElsewhere) => services
        .AddSingleton(new PressroomOptions(readersElsewhere))
        .AddSingleton<FindWhy>()
        .AddSingleton<ListNodes>()
        .AddSingleton<PressMinutes>()
        .AddHostedService(provider => provider.GetRequiredService<PressMinutes>());
}

internal sealed record PressroomOptions(bool ReadersElsewhere);
