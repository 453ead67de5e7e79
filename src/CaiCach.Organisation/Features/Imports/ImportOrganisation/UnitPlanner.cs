using CaiCach.Foundation.Text;
using CaiCach.Organisation.Contracts;
using CaiCach.Organisation.Domain;

namespace CaiCach.Organisation.Features.Imports.ImportOrganisation;

/// <summary>Works out what the rows of units would do, parents before children whatever their order.</summary>
internal sealed class UnitPlanner(ImportGround ground, UnitBook book, ImportPlan plan)
{
    private readonly Dictionary<string, Item> _byCode = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<Item>> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<Guid, int> _taken = [];
    private readonly UnitNamePlanner _names = new(ground, plan);

    private sealed class Item(ImportRow row, ImportLine line)
    {
        public ImportRow Row => row;

        public ImportLine Line => line;

        public bool IsBegun { get; set; }

        public bool IsDone { get; set; }

        public Unit? Unit { get; set; }
    }

    public void Plan(IReadOnlyList<ImportRow> rows)
    {
        var items = rows.Select(row => new Item(row, new ImportLine(ImportNames.UnitSheet, row.Number, row.Text(ImportNames.Name))))
            .ToList();
        foreach (var item in items)
        {
            plan.Lines.Add(item.Line);
            Register(item);
        }

        items.ForEach(Resolve);
    }

    private void Register(Item item)
    {
        var code = item.Row.Text(ImportNames.Code);
        if (code.Length > 0 && !_byCode.TryAdd(code, item))
        {
            item.Line.Refuse(ImportNames.Code, ImportErrors.Doubled(_byCode[code].Row.Number));
        }

        var name = VietnameseText.Fold(item.Row.Text(ImportNames.Name));
        if (!_byName.TryGetValue(name, out var named))
        {
            _byName[name] = named = [];
        }

        named.Add(item);
    }

    private void Resolve(Item item)
    {
        if (item.IsBegun)
        {
            return;
        }

        item.IsBegun = true;
        var (row, line) = (item.Row, item.Line);
        var name = row.Required(ImportNames.Name, line);
        var hasKind = ReadKind(row, line, out var kind);
        var day = row.Day(ImportNames.From, ground.Today, line);
        var parent = ParentOf(item);
        if (!line.IsRefused)
        {
            item.Unit = Existing(row, line, parent, name) is { } unit
                ? Keep(row, line, unit, parent, kind, name)
                : New(row, line, parent!, hasKind ? kind : default, name, day);
        }

        if (item.Unit is { } settled)
        {
            TakeOnce(settled, item);
            _names.Plan(row, line, settled);
        }

        item.IsDone = true;
    }

    private static bool ReadKind(ImportRow row, ImportLine line, out UnitKind kind)
    {
        var text = row.Required(ImportNames.Kind, line);
        if (!ImportNames.TryKind(text, out kind) && text.Length > 0)
        {
            line.Refuse(ImportNames.Kind, ImportErrors.KindUnknown);
        }

        return !line.IsRefused;
    }

    /// <summary>The unit above, as the row names it; the root of the import where it names none.</summary>
    private Unit? ParentOf(Item item)
    {
        var text = item.Row.Text(ImportNames.Parent);
        if (text.Length == 0)
        {
            return ground.Root;
        }

        var named = _byCode.TryGetValue(text, out var coded) ? [coded] : _byName.GetValueOrDefault(VietnameseText.Fold(text), []);
        if (named.Count == 1)
        {
            return Above(item, named[0]);
        }

        var known = book.Find(text, ground.Root.AuthorityId);
        if (known.Count == 1 && named.Count == 0)
        {
            return known[0];
        }

        item.Line.Refuse(ImportNames.Parent, named.Count + known.Count == 0 ? ImportErrors.ParentUnknown : ImportErrors.UnitAmbiguous);
        return null;
    }

    private Unit? Above(Item item, Item parent)
    {
        Resolve(parent);
        if (!parent.IsDone)
        {
            item.Line.Refuse(ImportNames.Parent, ImportErrors.ParentCircular);
        }
        else if (parent.Unit is null)
        {
            item.Line.Refuse(ImportNames.Parent, ImportErrors.ParentRefused);
        }

        return parent.Unit;
    }

    private Unit? Existing(ImportRow row, ImportLine line, Unit? parent, string name)
    {
        var code = row.Text(ImportNames.Code);
        if (code.Length > 0 && book.OfCode(code) is { } coded)
        {
            return coded;
        }

        var placed = parent is null ? null : book.Below(parent.Id, name);
        if (placed is not null && code.Length > 0)
        {
            line.Refuse(ImportNames.Name, ImportErrors.NameUsed(placed.Code));
        }

        return placed;
    }

    private Unit? Keep(ImportRow row, ImportLine line, Unit unit, Unit? parent, UnitKind kind, string name)
    {
        if (unit.Kind != kind)
        {
            line.Refuse(ImportNames.Kind, ImportErrors.KindFixed);
        }

        if (row.Text(ImportNames.Parent).Length > 0 && unit.ParentId != parent?.Id)
        {
            line.Refuse(ImportNames.Parent, ImportErrors.ParentFixed);
        }

        if (unit.ParentId is { } parentId && book.Below(parentId, name) is { } other && other != unit)
        {
            line.Refuse(ImportNames.Name, ImportErrors.NameUsed(other.Code));
        }

        if (!line.IsRefused && unit.Name != name)
        {
            Rename(line, unit, name);
        }

        return line.IsRefused ? null : unit;
    }

    private void Rename(ImportLine line, Unit unit, string name)
    {
        var old = unit.Name;
        line.Will(ImportDeed.Change, ImportNames.Renamed(old));
        plan.Changes.Add(() => unit.Rename(name));
        plan.Events.Add(new UnitRenamed(unit.AuthorityId, unit.Id, old, name));
        _names.Remember(unit, old);
    }

    private Unit? New(ImportRow row, ImportLine line, Unit parent, UnitKind kind, string name, DateOnly day)
    {
        var code = CodeOf(row, line, parent, name);
        if (!kind.MayStandBelow(parent.Kind))
        {
            line.Refuse(ImportNames.Kind, ImportErrors.KindNotHere);
        }

        if (line.IsRefused)
        {
            return null;
        }

        var unit = kind.IsAuthority()
            ? Unit.Authority(code, name, kind, parent.Id, day)
            : Unit.Within(parent, code, name, kind, day, ground.Units.Count + row.Number);
        book.Add(unit);
        plan.Added.Add(unit);
        plan.Events.Add(new UnitAdded(unit.AuthorityId, unit.Id, unit.Code, unit.Name, unit.ValidFrom));
        line.Will(ImportDeed.Create, ImportNames.Below(parent.Name));
        return unit;
    }

    private string CodeOf(ImportRow row, ImportLine line, Unit parent, string name)
    {
        var typed = row.Text(ImportNames.Code);
        var code = typed.Length > 0 ? typed : $"{parent.Code}.{string.Join('-', VietnameseText.FoldedWords(name))}";
        if (!UnitCode.Shape().IsMatch(code))
        {
            line.Refuse(ImportNames.Code, typed.Length > 0 ? ImportErrors.CodeShape : ImportErrors.CodeNotMade);
        }
        else if (ground.ForeignCodes.Contains(code))
        {
            line.Refuse(ImportNames.Code, ImportErrors.CodeForeign);
        }
        else if (book.OfCode(code) is not null || (typed.Length == 0 && _byCode.ContainsKey(code)))
        {
            line.Refuse(ImportNames.Code, ImportErrors.CodeNotMade);
        }

        return code;
    }

    private void TakeOnce(Unit unit, Item item)
    {
        if (!_taken.TryAdd(unit.Id, item.Row.Number))
        {
            item.Line.Refuse(ImportNames.Name, ImportErrors.Doubled(_taken[unit.Id]));
        }
    }
}
