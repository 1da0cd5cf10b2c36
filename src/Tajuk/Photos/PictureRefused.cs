using Tajuk.Platform;

namespace Tajuk.Photos;

/// <summary>Why a file is not taken as a picture. The photographer can do something about each.</summary>
internal abstract record PictureRefused(string Code, int Status, string Indonesian, string English) : Refusal(Code, Status, Indonesian, English);

/// <summary>More bytes than a picture may have.</summary>
internal sealed record PictureTooLarge(long MaxBytes) : PictureRefused(
    "picture_too_large", StatusCodes.Status413PayloadTooLarge,
    $"Berkas foto terlalu besar; paling banyak {MaxBytes / 1_048_576} MB.", $"The picture file is too large; at most {MaxBytes / 1_048_576} MB.");

/// <summary>None of JPEG, PNG, WebP, GIF, AVIF.</summary>
internal sealed record NotAPicture() : PictureRefused(
    "not_a_picture", StatusCodes.Status422UnprocessableEntity,
    "Berkas ini bukan foto JPEG, PNG, WebP, GIF, atau AVIF.", "This file is no JPEG, PNG, WebP, GIF or AVIF picture.");

/// <summary>HEIC: known, but its codec is not free; phones and agencies can send JPEG.</summary>
internal sealed record PictureFormatUnsupported() : PictureRefused(
    "picture_format_unsupported", StatusCodes.Status422UnprocessableEntity,
    "Foto HEIC tidak dapat dibaca. Kirim sebagai JPEG.", "HEIC pictures cannot be read. Send it as JPEG.");

/// <summary>More pixels than may be opened, known from the header alone.</summary>
internal sealed record PictureTooManyPixels(int Width, int Height, int MaxSide, int MaxMegapixels) : PictureRefused(
    "picture_too_many_pixels", StatusCodes.Status422UnprocessableEntity,
    $"Foto {Width}x{Height} piksel terlalu besar; paling banyak {MaxSide} piksel per sisi dan {MaxMegapixels} megapiksel.",
    $"The picture of {Width}x{Height} pixels is too large; at most {MaxSide} pixels a side and {MaxMegapixels} megapixels.");

/// <summary>A picture by its header, but cut off or damaged.</summary>
internal sealed record PictureBroken() : PictureRefused(
    "picture_broken", StatusCodes.Status422UnprocessableEntity,
    "Foto ini rusak atau terpotong. Kirim ulang dari sumbernya.", "This picture is damaged or cut off. Send it again from its source.");
