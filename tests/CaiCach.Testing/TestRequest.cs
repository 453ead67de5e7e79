namespace CaiCach.Testing;

/// <summary>What a test says beside its request: whose clock counts, and whether the page for broken requests is wanted.</summary>
/// <param name="Clock">The test's clock.</param>
/// <param name="ShowsErrorPage">Whether an exception becomes the error page, as for people, instead of failing the test.</param>
internal sealed record TestRequest(TestClock Clock, bool ShowsErrorPage);
