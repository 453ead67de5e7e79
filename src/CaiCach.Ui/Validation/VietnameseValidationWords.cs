using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace CaiCach.Ui.Validation;

/// <summary>Lets the framework's own checks speak Vietnamese where the page did not say otherwise.</summary>
internal sealed class VietnameseValidationWords : IValidationMetadataProvider
{
    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        foreach (var check in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
        {
            if (check.ErrorMessage is null && check.ErrorMessageResourceName is null)
            {
                check.ErrorMessage = WordsOf(check);
            }
        }
    }

    private static string WordsOf(ValidationAttribute check) =>
        check switch
        {
            RequiredAttribute => UiErrors.Missing,
            StringLengthAttribute { MinimumLength: > 0 } => UiErrors.WrongLength,
            StringLengthAttribute or MaxLengthAttribute => UiErrors.TooLong,
            RangeAttribute => UiErrors.OutOfRange,
            EmailAddressAttribute => UiErrors.NotAnEmail,
            CompareAttribute => UiErrors.NotEqual,
            _ => UiErrors.WrongForm,
        };
}
