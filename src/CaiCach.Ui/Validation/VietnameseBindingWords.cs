using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace CaiCach.Ui.Validation;

/// <summary>Lets model binding speak Vietnamese; a missing part is told by the page's own checks, not by a type that cannot be null.</summary>
internal sealed class VietnameseBindingWords : IPostConfigureOptions<MvcOptions>
{
    public void PostConfigure(string? name, MvcOptions options)
    {
        options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
        options.ModelMetadataDetailsProviders.Add(new VietnameseValidationWords());
        var words = options.ModelBindingMessageProvider;
        words.SetAttemptedValueIsInvalidAccessor((_, _) => UiErrors.NotUnderstood);
        words.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => UiErrors.NotUnderstood);
        words.SetUnknownValueIsInvalidAccessor(_ => UiErrors.NotUnderstood);
        words.SetNonPropertyUnknownValueIsInvalidAccessor(() => UiErrors.NotUnderstood);
        words.SetValueIsInvalidAccessor(_ => UiErrors.NotUnderstood);
        words.SetValueMustBeANumberAccessor(_ => UiErrors.NotANumber);
        words.SetNonPropertyValueMustBeANumberAccessor(() => UiErrors.NotANumber);
        words.SetMissingBindRequiredValueAccessor(_ => UiErrors.Missing);
        words.SetMissingKeyOrValueAccessor(() => UiErrors.Missing);
        words.SetMissingRequestBodyRequiredValueAccessor(() => UiErrors.Missing);
        words.SetValueMustNotBeNullAccessor(_ => UiErrors.Missing);
        options.ModelMetadataDetailsProviders.Add(new VietnameseBindingMetadata(words));
    }
}
