using System.ComponentModel.DataAnnotations;

namespace CaiCach.OneStop.Features.Dossiers;

/// <summary>A telephone as a person may type it.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class TypedPhoneAttribute : RegularExpressionAttribute
{
    public TypedPhoneAttribute()
        : base(@"[0-9+ .\-()]{0,20}")
    {
        MatchTimeoutInMilliseconds = 1000;
    }
}
