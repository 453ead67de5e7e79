namespace CaiCach.Foundation.Writes;

/// <summary>Refusals around requests that carry an idempotency key.</summary>
public static class IdempotencyErrors
{
    /// <summary>The key was used before, for another content.</summary>
    public static readonly Error KeyReused = new(
        "foundation.idempotency.key_reused",
        "Khóa chống gửi trùng này đã được dùng cho một nội dung khác. Chưa ghi gì thêm; hãy dùng khóa mới cho yêu cầu mới.",
        ErrorKind.Conflict
    );

    /// <summary>The key is empty or too long.</summary>
    public static readonly Error KeyInvalid = new(
        "foundation.idempotency.key_invalid",
        $"Khóa chống gửi trùng phải có từ 1 đến {Idempotency.KeyMaxLength} ký tự."
    );
}
