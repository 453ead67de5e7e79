namespace CaiCach.Ui.Shell;

/// <summary>The page that searches everything; registered by the room that has it. Without one the top bar has no search.</summary>
/// <param name="Href">Its address; the word goes in as <c>tim</c>.</param>
public sealed record ShellSearch(string Href);
