using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Tajuk.Api;

/// <summary>What the OpenAPI document says beyond its routes.</summary>
internal static class DescribeApi
{
    public static Task DocumentAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancel)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Tajuk",
            Version = "v1",
            Description = "Stories, pictures and wire of a newsroom, and what it has published. Errors are problem details (RFC 9457) with a stable code; every POST accepts an Idempotency-Key.",
        };
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
        document.Components.SecuritySchemes["token"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "tajuk token create --name NAME --role ROLE" };
        return Task.CompletedTask;
    }
}
