using CaiCach.Foundation.Text;
using CaiCach.Foundation.Writes;

namespace CaiCach.Organisation.Domain;

/// <summary>A public body over time: an authority or something within one.</summary>
internal sealed class Unit
{
    private Unit() { }

    /// <summary>An authority: a province, a district of before 07/2025, or a commune.</summary>
    public static Unit Authority(string code, string name, UnitKind kind, Guid? parentId, DateOnly validFrom)
    {
        var unit = new Unit { Id = Guid.CreateVersion7(), ParentId = parentId };
        unit.AuthorityId = unit.Id;
        unit.Describe(code, name, kind, validFrom);
        return unit;
    }

    /// <summary>A department, post, centre, village, body or group within an authority.</summary>
    public static Unit Within(Unit parent, string code, string name, UnitKind kind, DateOnly validFrom, int sortOrder)
    {
        var unit = new Unit
        {
            Id = Guid.CreateVersion7(),
            ParentId = parent.Id,
            AuthorityId = parent.AuthorityId,
            SortOrder = sortOrder,
        };
        unit.Describe(code, name, kind, validFrom);
        return unit;
    }

    /// <summary>Identity.</summary>
    public Guid Id { get; private set; }

    /// <summary>The authority that it belongs to; itself for an authority.</summary>
    public Guid AuthorityId { get; private set; }

    /// <summary>The unit above.</summary>
    public Guid? ParentId { get; private set; }

    /// <summary>The code that people and the command line use, unique over the installation.</summary>
    public string Code { get; private set; } = "";

    /// <summary>The official name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The name folded for search and matching.</summary>
    public string FoldedName { get; private set; } = "";

    /// <summary>What it is.</summary>
    public UnitKind Kind { get; private set; }

    /// <summary>First day on which it exists.</summary>
    public DateOnly ValidFrom { get; private set; }

    /// <summary>Last day on which it exists; null while it does.</summary>
    public DateOnly? ValidTo { get; private set; }

    /// <summary>Whether it is for practice: behaves like any other, counts in no figure.</summary>
    public bool IsPractice { get; private set; }

    /// <summary>Place among its siblings.</summary>
    public int SortOrder { get; private set; }

    /// <summary>Version for catching two edits at once.</summary>
    public uint Version { get; private set; }

    /// <summary>Whether it is a province, district or commune.</summary>
    public bool IsAuthority => Id == AuthorityId;

    /// <summary>Marks it as a practice unit.</summary>
    public void MarkAsPractice() => IsPractice = true;

    /// <summary>Gives it another official name; the old one stays as an alternative, which the caller records.</summary>
    public void Rename(string name)
    {
        Name = name.Trim();
        FoldedName = VietnameseText.Fold(name);
    }

    /// <summary>Ends it; the day is its last.</summary>
    public Result End(DateOnly lastDay)
    {
        if (ValidTo is not null)
        {
            return UnitErrors.AlreadyEnded;
        }

        if (lastDay < ValidFrom)
        {
            return UnitErrors.EndsBeforeStart(ValidFrom);
        }

        ValidTo = lastDay;
        return Result.Done();
    }

    private void Describe(string code, string name, UnitKind kind, DateOnly validFrom)
    {
        Code = code;
        Rename(name);
        Kind = kind;
        ValidFrom = validFrom;
    }
}
