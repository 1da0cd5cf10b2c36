namespace Tajuk.Demo.Drawing;

/// <summary>The seed's choices. Our own generator (SplitMix64), so that a seed draws the same picture on every runtime.</summary>
internal sealed class Dice(int seed)
{
    private ulong state = ((ulong)(uint)seed * 0x9E3779B97F4A7C15UL) + 0xD1B54A32D192ED03UL;

    public float Range(float low, float high) => low + ((high - low) * Unit());

    public int Whole(int low, int below) => low + (int)(Unit() * (below - low));

    public bool Chance(float share) => Unit() < share;

    public T Pick<T>(params ReadOnlySpan<T> choices) => choices[Whole(0, choices.Length)];

    private float Unit()
    {
        state += 0x9E3779B97F4A7C15UL;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return ((z ^ (z >> 31)) >> 40) / 16777216f;
    }
}
