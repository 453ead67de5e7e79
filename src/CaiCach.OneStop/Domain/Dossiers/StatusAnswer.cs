namespace CaiCach.OneStop.Domain.Dossiers;

/// <summary>A status as programs read it: the portal's code and its words.</summary>
/// <param name="Code">1 to 10.</param>
/// <param name="Name">In Vietnamese.</param>
internal sealed record StatusAnswer(int Code, string Name)
{
    public static StatusAnswer Of(DossierStatus status) => new((int)status, DossierNames.Of(status));
}
