using Tajuk.Demo.Drawing.Props;

namespace Tajuk.Demo.Drawing.Scenes;

internal static class TheatreStage
{
    public static void Draw(Canvas c, Light l, Dice d)
    {
        var red = d.Pick(Colour.Of(0xa32a2c), Colour.Of(0x8a2440), Colour.Of(0xb0482a));
        var night = Colour.Of(0x1a1226);
        c.Rect(0, 0, Canvas.Width, Canvas.Height, Paint.From(800, 560, 860, l.Warm.Mix(night, 0.3f), l.Roof.Mix(night, 0.6f), night));
        Backdrop(c, l, d, night);
        c.Rect(0, 700, Canvas.Width, 310, Paint.Down(700, 900, l.Roof.Mix(l.Warm, 0.3f), l.Roof.Mix(night, 0.6f)));
        for (var i = -9; i <= 9; i++)
            c.Line(night.Alpha(0.25f), 3, 800 + (i * 78), 702, 800 + (i * 150), 900);
        foreach (var (x, to) in new[] { (420f, 640f), (800f, 800f), (1180f, 960f) })
            c.Poly(Paint.Down(0, 780, l.Sun.Alpha(0.5f), l.Sun.Alpha(0.05f)), x - 16, 0, x + 16, 0, to + 150, 790, to - 150, 790);
        c.Oval(800, 790, 380, 52, l.Sun.Alpha(0.3f));
        Figures.Stand(c, 690, 800, 330, d.Pick(l.Accent, l.Warm), night.Lighter(0.15f), Figures.Skin(d));
        Figures.Stand(c, 900, 806, 350, l.Wall, l.Deep, Figures.Skin(d));
        c.Glow(760, 640, 150, l.Sun.Alpha(0.9f));
        c.Round(744, 606, 34, 48, 8, l.Sun);
        Curtain(c, red, 0, 330, 1);
        Curtain(c, red, 1270, 1600, -1);
        Valance(c, red, l);
        Audience(c, d, night);
    }

    private static void Backdrop(Canvas c, Light l, Dice d, Colour night)
    {
        c.Disc(d.Range(560, 1040), 330, 110, l.Sun.Alpha(0.85f));
        c.Poly(l.Roof.Mix(night, 0.5f), 300, 700, 480, 470, 640, 620, 800, 440, 1000, 640, 1120, 520, 1320, 700);
        c.Rect(470, 560, 130, 140, l.Roof.Mix(night, 0.3f));
        c.Poly(l.Accent.Mix(night, 0.4f), 440, 564, 535, 480, 630, 564);
        c.Rect(516, 610, 40, 90, l.Sun.Mix(l.Warm, 0.5f));
    }

    private static void Curtain(Canvas c, Colour red, float left, float right, int way)
    {
        for (var i = 0; i < 6; i++)
        {
            float w = (right - left) / 6, x = left + (i * w), sway = way * (i * 4);
            c.Fill(new Outline().Move(x - 4, 0).Line(x + w + 4, 0).Curve(x + w + sway, 300, x + w - sway, 640, x + w + (way * -14), 900).Line(x - (way * 14) - 4, 900).Curve(x - sway, 640, x + sway, 300, x - 4, 0),
                Paint.Across(x, x + w, red.Darker(0.35f), red.Lighter(0.08f), red.Darker(0.42f)));
        }
    }

    private static void Valance(Canvas c, Colour red, Light l)
    {
        for (var i = 0; i < 8; i++)
        {
            float x = i * 200;
            c.Fill(new Outline().Move(x, 0).Line(x + 200, 0).Line(x + 200, 110).Curve(x + 150, 206, x + 50, 206, x, 110), Paint.Down(0, 190, red.Darker(0.3f), red, red.Darker(0.2f)));
            c.Fill(new Outline().Move(x, 104).Curve(x + 50, 200, x + 150, 200, x + 200, 104).Line(x + 200, 120).Curve(x + 150, 220, x + 50, 220, x, 120), l.Warm);
        }
    }

    private static void Audience(Canvas c, Dice d, Colour night)
    {
        for (var row = 0; row < 2; row++)
            for (var x = -30f + (row * 50); x < Canvas.Width + 40; x += 112)
            {
                float px = x + d.Range(-10, 10), y = 890 + (row * 66), r = 36 + (row * 10);
                c.Round(px - (r * 1.5f), y + (r * 0.8f), r * 3, 200, r, night.Mix(Colour.Of(0x4a2c3a), 0.35f - (row * 0.3f)));
                c.Oval(px, y, r * 0.86f, r, night.Mix(Colour.Of(0x4a2c3a), 0.3f - (row * 0.3f)));
            }
    }
}
