namespace CaiCach.Foundation.Units;

/// <summary>
/// Declares who may open a page (on the page model) or post to it (on the handler). Every page, handler and endpoint of staff carries
/// one; a page without it is refused, and a test lists it.
/// </summary>
/// <param name="roles">One of these roles is needed; none means anybody signed in.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class AllowRolesAttribute(params Role[] roles) : Attribute
{
    /// <summary>One of these is needed; empty means anybody signed in.</summary>
    public IReadOnlyList<Role> Roles { get; } = roles;
}
