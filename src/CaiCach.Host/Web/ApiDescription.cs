using CaiCach.Ui.Api;
using Microsoft.AspNetCore.Authorization;
using Microsoft.OpenApi;

namespace CaiCach.Host.Web;

/// <summary><c>/openapi/v1.json</c>: what programs may call, and that they need a token.</summary>
internal static class ApiDescription
{
    private const string Scheme = "bearer";

    /// <summary>Describes everything below <c>/api/v1</c>.</summary>
    public static void AddDescription(this WebApplicationBuilder builder) =>
        builder.Services.AddOpenApi(
            "v1",
            options =>
            {
                options.ShouldInclude = described =>
                    ("/" + described.RelativePath).StartsWith(ApiPath.Version1 + "/", StringComparison.Ordinal);
                options.AddDocumentTransformer(
                    (document, _, _) =>
                    {
                        document.Info.Title = "CaiCach";
                        document.Info.Description = "Hệ thống làm việc về cải cách hành chính của cấp xã. Lỗi trả về theo RFC 9457.";
                        document.Servers?.Clear();
                        document.Components ??= new OpenApiComponents();
                        document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal);
                        document.Components.SecuritySchemes[Scheme] = new OpenApiSecurityScheme
                        {
                            Type = SecuritySchemeType.Http,
                            Scheme = Scheme,
                            Description = "Mã truy cập, tạo ở trang Tài khoản của tôi hoặc bằng ./caicach token.",
                        };
                        return Task.CompletedTask;
                    }
                );
                options.AddOperationTransformer(
                    (operation, context, _) =>
                    {
                        if (!context.Description.ActionDescriptor.EndpointMetadata.OfType<IAllowAnonymous>().Any())
                        {
                            operation.Security ??= [];
                            operation.Security.Add(
                                new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Scheme, context.Document)] = [] }
                            );
                        }

                        return Task.CompletedTask;
                    }
                );
            }
        );
}
