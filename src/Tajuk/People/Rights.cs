namespace Tajuk.People;

/// <summary>What may be done; routes name one of these.</summary>
internal enum Right
{
    /// <summary>Write and change stories.</summary>
    Write,

    /// <summary>Bring pictures in.</summary>
    Pictures,

    /// <summary>Bring agency copy in and read it.</summary>
    Wire,

    /// <summary>Publish now or at a time, correct.</summary>
    Publish,

    /// <summary>Ask for a withdrawal, agree to one, kill.</summary>
    TakeBack,

    /// <summary>Publish in spite of a linter error.</summary>
    Override,

    /// <summary>Set the date of publication of imports and samples; settings of the edition.</summary>
    Administer,

    /// <summary>See how the program is doing: the press, the nodes, what is owed outside.</summary>
    Operate,

    /// <summary>Report, as a node, what readers are shown.</summary>
    Report,
}

/// <summary>The one table of who may do what.</summary>
internal static class Rights
{
    private static readonly Dictionary<Role, Right[]> Table = new()
    {
        [Role.Reporter] = [Right.Write, Right.Pictures, Right.Wire],
        [Role.PhotoEditor] = [Right.Write, Right.Pictures, Right.Wire],
        [Role.Editor] = [Right.Write, Right.Pictures, Right.Wire, Right.Publish],
        [Role.DeskHead] = [Right.Write, Right.Pictures, Right.Wire, Right.Publish, Right.TakeBack, Right.Override],
        [Role.EditorInChief] = [Right.Write, Right.Pictures, Right.Wire, Right.Publish, Right.TakeBack, Right.Override, Right.Operate],
        [Role.Administrator] = Enum.GetValues<Right>(),
        [Role.Node] = [Right.Report],
    };

    public static bool May(this Role role, Right right) => Table[role].Contains(right);
}
