namespace CaiCach.OneStop.Domain.Portal;

/// <summary>How long what the Portal takes may be, in characters, and what our side takes of it.</summary>
internal static class PortalLimits
{
    /// <summary>NguoiXuLy.</summary>
    public const int HandlerMaxLength = 50;

    /// <summary>TrichYeuHoSo.</summary>
    public const int SummaryMaxLength = 1000;

    /// <summary>TenGiayTo of a result.</summary>
    public const int ResultNameMaxLength = 2000;

    /// <summary>TenTepDinhKem.</summary>
    public const int FileNameMaxLength = 4000;

    /// <summary>Most events in one CapNhatTienDoHoSoMC.</summary>
    public const int ProgressChunk = 10;

    /// <summary>NOIDUNGTRALOI, of our side; how much the Portal takes is not known.</summary>
    public const int AnswerMaxLength = 4000;

    /// <summary>NOIDUNG, as it is kept; longer ones are cut.</summary>
    public const int QuestionMaxLength = 8000;

    /// <summary>Codes and names of a question, as they are kept.</summary>
    public const int QuestionFieldMaxLength = 200;

    /// <summary>Most questions that are read of one list.</summary>
    public const int QuestionsMaxCount = 2000;

    /// <summary>What the Portal replies to an answer, as it is kept.</summary>
    public const int ReplyMaxLength = 1000;

    /// <summary>Bytes of a dossier that the Portal sends, files included.</summary>
    public const int ArrivalMaxBytes = 60 * 1024 * 1024;

    /// <summary>Bytes of one of its files.</summary>
    public const long ArrivalFileMaxBytes = 20L * 1024 * 1024;

    /// <summary>Most files of it.</summary>
    public const int ArrivalFilesMaxCount = 20;
}
