namespace Tajuk.Photos;

/// <summary>What must be done to show a picture's colours rightly on any screen.</summary>
internal enum PictureColours
{
    /// <summary>Nothing: no profile, or one that says sRGB.</summary>
    Srgb,

    /// <summary>Converted through the profile it brings: Adobe RGB, Display P3, grey, wide.</summary>
    OtherProfile,

    /// <summary>Made for a press; converted through its profile, or a common one.</summary>
    Cmyk,
}
