namespace CaiCach.Ui.Shell;

/// <summary>A switch of the top bar as it is drawn.</summary>
/// <param name="Label">What is switched, for those who do not see the icon.</param>
/// <param name="Icon">An icon of the sprite.</param>
/// <param name="Text">What is shown now; null draws nothing.</param>
/// <param name="Choices">What else there is.</param>
public sealed record ShellSwitch(string Label, string Icon, string? Text, IReadOnlyList<ShellChoice> Choices);
