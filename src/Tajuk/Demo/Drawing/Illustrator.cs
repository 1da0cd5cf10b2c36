using NetVips;
using Tajuk.Demo.Drawing.Scenes;

namespace Tajuk.Demo.Drawing;

/// <summary>
/// Draws the sample edition's pictures, so that nothing borrowed is in the repository. One scene and one seed give the same
/// picture on every run; another seed changes the hour, the palette and the arrangement.
/// </summary>
internal static class Illustrator
{
    private const int JpegQuality = 85;

    private static readonly Light[] AnyHour = [Light.Dawn, Light.Day, Light.Dusk, Light.Rain, Light.Cool];
    private static readonly Light[] LightHours = [Light.Dawn, Light.Day, Light.Cool];
    private static readonly Light[] LateHours = [Light.Dusk, Light.Dark];
    private static readonly Light[] OpenAir = [Light.Dawn, Light.Day, Light.Dusk, Light.Cool];

    /// <summary>What would say something else in a mirror: a rising line, a tick, a clock.</summary>
    private static readonly HashSet<string> OneWay = new(["chart-economy", "phone-and-app", "town-hall"], StringComparer.Ordinal);

    private static readonly Dictionary<string, (Action<Canvas, Light, Dice> Draw, Light[] Hours)> Known = new(StringComparer.Ordinal)
    {
        ["airport-ceremony"] = (AirportCeremony.Draw, [Light.Dawn, Light.Day, Light.Dusk]),
        ["badminton"] = (Badminton.Draw, AnyHour),
        ["batik-textile"] = (BatikTextile.Draw, LightHours),
        ["bicycle-city"] = (BicycleCity.Draw, OpenAir),
        ["bridge"] = (Bridge.Draw, OpenAir),
        ["chart-economy"] = (ChartEconomy.Draw, OpenAir),
        ["city-skyline"] = (CitySkyline.Draw, [.. OpenAir, Light.Dark]),
        ["classroom"] = (Classroom.Draw, LightHours),
        ["coffee"] = (Coffee.Draw, OpenAir),
        ["factory"] = (Factory.Draw, AnyHour),
        ["football"] = (Football.Draw, [Light.Day, Light.Dusk, Light.Dark]),
        ["harbour"] = (Harbour.Draw, AnyHour),
        ["hospital"] = (Hospital.Draw, LightHours),
        ["kitchen-food"] = (KitchenFood.Draw, LightHours),
        ["library"] = (Library.Draw, [.. LightHours, Light.Dusk, Light.Dark]),
        ["market"] = (Market.Draw, LightHours),
        ["mountain-lake"] = (MountainLake.Draw, OpenAir),
        ["opinion-desk"] = (OpinionDesk.Draw, [.. LightHours, Light.Dusk]),
        ["phone-and-app"] = (PhoneAndApp.Draw, LightHours),
        ["rice-terraces"] = (RiceTerraces.Draw, OpenAir),
        ["river-gauge"] = (RiverGauge.Draw, [Light.Rain, Light.Dawn, Light.Cool]),
        ["running-track"] = (RunningTrack.Draw, OpenAir),
        ["satellite"] = (Satellite.Draw, LightHours),
        ["sea-village"] = (SeaVillage.Draw, OpenAir),
        ["server-room"] = (ServerRoom.Draw, LateHours),
        ["solar-panels"] = (SolarPanels.Draw, OpenAir),
        ["stadium"] = (Stadium.Draw, [.. OpenAir, Light.Dark]),
        ["theatre-stage"] = (TheatreStage.Draw, LateHours),
        ["town-hall"] = (TownHall.Draw, [.. OpenAir, Light.Dark]),
        ["train"] = (Train.Draw, OpenAir),
    };

    public static IReadOnlyCollection<string> Scenes => Known.Keys;

    /// <summary>A JPEG of 1600 by 1000 pixels; an unknown scene is a mistake in the sample and throws.</summary>
    public static byte[] DrawScene(string scene, int seed)
    {
        var (draw, hours) = Known[scene];
        var dice = new Dice(seed ^ Fingerprint(scene));
        var canvas = new Canvas();
        draw(canvas, dice.Pick(hours), dice);
        using var image = Image.NewFromMemory(canvas.ToBytes(), Canvas.Width, Canvas.Height, 3, Enums.BandFormat.Uchar);
        using var srgb = image.Copy(interpretation: Enums.Interpretation.Srgb);
        using var placed = dice.Chance(0.5f) && !OneWay.Contains(scene) ? srgb.FlipHor() : srgb.Copy();
        return placed.JpegsaveBuffer(q: JpegQuality);
    }

    /// <summary>Without the scene's own share every scene of one seed would have the same sky. FNV-1a: string hashes differ by run.</summary>
    private static int Fingerprint(string scene) => scene.Aggregate(unchecked((int)2166136261), (hash, letter) => unchecked((hash ^ letter) * 16777619));
}
