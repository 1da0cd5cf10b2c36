namespace Tajuk.Platform;

/// <summary>Something that whoever typed the command can mend: the message says how. Shown without a stack trace.</summary>
internal sealed class UserError(string message) : Exception(message);
