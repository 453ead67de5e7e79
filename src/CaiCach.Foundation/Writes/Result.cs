namespace CaiCach.Foundation.Writes;

/// <summary>The outcome of something that a person asked for and may be refused: success, or the errors to show beside the fields.</summary>
public class Result
{
    private static readonly Result DoneResult = new([]);

    /// <summary>Keeps the errors; none means success.</summary>
    protected Result(IReadOnlyList<Error> errors) => Errors = errors;

    /// <summary>What went wrong, all at once; empty on success.</summary>
    public IReadOnlyList<Error> Errors { get; }

    /// <summary>Whether it was refused.</summary>
    public bool Failed => Errors.Count > 0;

    /// <summary>Success without a value.</summary>
    public static Result Done() => DoneResult;

    /// <summary>Refusal with at least one error.</summary>
    public static Result Fail(params IReadOnlyList<Error> errors) => errors.Count > 0 ? new Result(errors) : throw NoErrors();

    /// <summary>Lets a method return an error where it returns a result.</summary>
    public static implicit operator Result(Error error) => Fail(error);

    /// <summary>A refusal without a reason is a bug of ours.</summary>
    protected static InvalidOperationException NoErrors() => new("A refusal needs at least one error.");
}

/// <summary>The outcome of something that gives back a value.</summary>
/// <typeparam name="T">The value on success.</typeparam>
public sealed class Result<T> : Result
{
    private readonly T? _value;

    private Result(T? value, IReadOnlyList<Error> errors)
        : base(errors) => _value = value;

    /// <summary>The value; asking a refusal for it is a bug and throws.</summary>
    public T Value => Failed ? throw new InvalidOperationException($"Refused: {string.Join("; ", Errors.Select(e => e.Code))}") : _value!;

    /// <summary>Success with its value.</summary>
    public static Result<T> Success(T value) => new(value, []);

    /// <summary>Refusal with at least one error.</summary>
    public static new Result<T> Fail(params IReadOnlyList<Error> errors) => errors.Count > 0 ? new(default, errors) : throw NoErrors();

    /// <summary>Lets a method return its value as it is.</summary>
    public static implicit operator Result<T>(T value) => Success(value);

    /// <summary>Lets a method return an error where it returns a result.</summary>
    public static implicit operator Result<T>(Error error) => Fail(error);
}
