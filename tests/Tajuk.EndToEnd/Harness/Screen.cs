using Xunit.Sdk;

namespace Tajuk.EndToEnd.Harness;

/// <summary>What a reader holds. Serializable so that a theory shows each screen as a test of its own.</summary>
public sealed record Screen : IXunitSerializable
{
    public static readonly Screen Phone = new() { Name = "phone", Width = 360, Height = 740, Scale = 2 };

    public static readonly Screen Desktop = new() { Name = "desktop", Width = 1280, Height = 900, Scale = 1 };

    public string Name { get; private set; } = "";

    public int Width { get; private set; }

    public int Height { get; private set; }

    public float Scale { get; private set; } = 1;

    public bool Dark { get; private set; }

    /// <summary>Phone and desktop, light and dark.</summary>
    public static TheoryData<Screen> All => [Phone, Desktop, Phone.AtNight(), Desktop.AtNight()];

    public Screen AtNight() => this with { Name = Name + "-dark", Dark = true };

    public override string ToString() => Name;

    public void Serialize(IXunitSerializationInfo info)
    {
        info.AddValue(nameof(Name), Name);
        info.AddValue(nameof(Width), Width);
        info.AddValue(nameof(Height), Height);
        info.AddValue(nameof(Scale), Scale);
        info.AddValue(nameof(Dark), Dark);
    }

    public void Deserialize(IXunitSerializationInfo info)
    {
        Name = info.GetValue<string>(nameof(Name))!;
        Width = info.GetValue<int>(nameof(Width));
        Height = info.GetValue<int>(nameof(Height));
        Scale = info.GetValue<float>(nameof(Scale));
        Dark = info.GetValue<bool>(nameof(Dark));
    }
}
