namespace Tajuk.Site.Press.Theming;

/// <summary>Something in a theme's folder is wrong; the message names the file and says what.</summary>
public sealed class ThemeException : Exception
{
    public ThemeException(string message) : base(message) { }

    public ThemeException(string message, Exception inner) : base(message, inner) { }
}
