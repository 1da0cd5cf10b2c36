namespace Tajuk.Platform.Desk;

/// <summary>The zone of clocks that belong to no edition, such as that of the wire.</summary>
internal static class DeskZone
{
    public static TimeZoneInfo Default { get; } = TimeZoneInfo.FindSystemTimeZoneById("Asia/Jakarta");
}
