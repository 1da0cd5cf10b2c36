using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tajuk.Platform;
using Tajuk.Storage;

namespace Tajuk.Access;

/// <summary>Where the key of the first administrator's link is kept: a folder only the program reads.</summary>
internal sealed record KeysFolder(string Path);

/// <summary>
/// An empty newsroom is entered by a link that the program prints: whoever sees the program's output owns the machine.
/// It works once, for a day, and only while there is no account. Only the hash of its key is kept.
/// </summary>
internal sealed class FirstAdministrator(IDbContextFactory<TajukDb> contexts, AddUser add, KeysFolder keys, Clock clock) : IDisposable
{
    private static readonly TimeSpan Life = TimeSpan.FromHours(24);

    private readonly SemaphoreSlim _one = new(1);

    private string File => Path.Combine(keys.Path, "first-administrator.json");

    public void Dispose() => _one.Dispose();

    /// <summary>A new link, which makes an older one void; null when somebody can sign in already.</summary>
    /// <param name="origin">Scheme and host of the newsroom, without a final slash.</param>
    public async Task<string?> LinkAsync(string origin, CancellationToken cancel)
    {
        if (await AnyoneAsync(cancel)) return null;
        var key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        Directory.CreateDirectory(keys.Path);
        var kept = JsonSerializer.SerializeToUtf8Bytes(new KeptKey(HashOf(key), clock.Now + Life));
        await System.IO.File.WriteAllBytesAsync(File, kept, cancel);
        return $"{origin}{SignIn.Path}?kunci={key}";
    }

    /// <summary>Whether this key opens the newsroom now.</summary>
    public bool Knows(string key)
    {
        if (key.Length > 100 || Read() is not { } kept || kept.Until < clock.Now) return false;
        return CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(kept.Hash), Encoding.ASCII.GetBytes(HashOf(key)));
    }

    /// <summary>Makes the first account and burns the key; a password that is too weak burns nothing.</summary>
    public async Task<Outcome<string>> BeginAsync(string key, NewUser user, CancellationToken cancel)
    {
        await _one.WaitAsync(cancel);
        try
        {
            if (!Knows(key) || await AnyoneAsync(cancel)) return new LinkNotValid();
            if (user.Name.Length is 0 or > 200 || user.Login.Length is 0 or > 200) return new FieldsNotRight();
            if (user.Password.Length is < AccessModule.ShortestPassword or > 1024) return new FieldsNotRight();
            await add.RunAsync(user, cancel);
            System.IO.File.Delete(File);
            return user.Login;
        }
        catch (UserError)
        {
            return new FieldsNotRight();
        }
        finally
        {
            _one.Release();
        }
    }

    private async Task<bool> AnyoneAsync(CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.Users.AnyAsync(cancel);
    }

    private KeptKey? Read()
    {
        try
        {
            return JsonSerializer.Deserialize<KeptKey>(System.IO.File.ReadAllBytes(File));
        }
        catch (Exception e) when (e is IOException or JsonException)
        {
            return null;
        }
    }

    private static string HashOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    private sealed record KeptKey(string Hash, DateTime Until);
}

internal sealed record LinkNotValid() : Refusal(
    "link_not_valid", StatusCodes.Status410Gone,
    "Tautan ini sudah dipakai atau tidak berlaku lagi. Jalankan ulang program untuk mendapat tautan baru, atau masuk dengan akun Anda.",
    "This link was used or is no longer valid. Start the program again for a new one, or sign in with your account.");

internal sealed record FieldsNotRight() : Refusal(
    "fields_not_right", StatusCodes.Status422UnprocessableEntity,
    "Isi nama, nama masuk (huruf, angka, titik, atau tanda hubung, tanpa spasi), dan kata sandi paling sedikit 12 karakter.",
    "Fill in the name, a login (letters, digits, dots or hyphens, no spaces) and a password of at least 12 characters.");
