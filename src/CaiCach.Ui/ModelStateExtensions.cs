using CaiCach.Foundation.Writes;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CaiCach.Ui;

/// <summary>Shows refusals on the page.</summary>
public static class ModelStateExtensions
{
    /// <summary>Puts each error beside its field, or on top where it has none.</summary>
    public static void Add(this ModelStateDictionary modelState, Result result)
    {
        foreach (var error in result.Errors)
        {
            modelState.AddModelError(error.Field ?? "", error.Message);
        }
    }
}
