using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace CaiCach.Ui.Validation;

/// <summary>Says of a number or a day that cannot be read what it should look like.</summary>
/// <param name="words">What is said of everything else.</param>
internal sealed class VietnameseBindingMetadata(DefaultModelBindingMessageProvider words) : IBindingMetadataProvider
{
    private readonly DefaultModelBindingMessageProvider _numbers = Saying(words, UiErrors.NotANumber);
    private readonly DefaultModelBindingMessageProvider _days = Saying(words, UiErrors.NotADay);

    public void CreateBindingMetadata(BindingMetadataProviderContext context)
    {
        var type = Nullable.GetUnderlyingType(context.Key.ModelType) ?? context.Key.ModelType;
        if (type == typeof(DateOnly) || type == typeof(DateTime) || type == typeof(DateTimeOffset))
        {
            context.BindingMetadata.ModelBindingMessageProvider = _days;
        }
        else if (!type.IsEnum && Type.GetTypeCode(type) is >= TypeCode.SByte and <= TypeCode.Decimal)
        {
            context.BindingMetadata.ModelBindingMessageProvider = _numbers;
        }
    }

    private static DefaultModelBindingMessageProvider Saying(DefaultModelBindingMessageProvider words, string message)
    {
        var own = new DefaultModelBindingMessageProvider(words);
        own.SetAttemptedValueIsInvalidAccessor((_, _) => message);
        own.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => message);
        return own;
    }
}
