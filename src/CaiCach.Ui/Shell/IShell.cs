using Microsoft.AspNetCore.Http;

namespace CaiCach.Ui.Shell;

/// <summary>Fills the frame around every page of the staff.</summary>
public interface IShell
{
    /// <summary>The frame for the person, unit and period of this request.</summary>
    Task<ShellModel> GetAsync(HttpContext httpContext, CancellationToken cancellationToken);
}
