using System.Buffers.Binary;

namespace CaiCach.Benchmarks.Load;

/// <summary>Reads PostgreSQL's answers until it has said so many times that it is ready for the next question.</summary>
internal sealed class ReadyCounter(int expected)
{
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly byte[] _head = new byte[5];
    private int _headBytes;
    private int _bodyBytes;
    private int _seen;

    /// <summary>Ends when all answers have come.</summary>
    public Task Done => _done.Task;

    /// <summary>Takes the next bytes, however they were cut.</summary>
    public void Take(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            if (_bodyBytes > 0)
            {
                var skipped = Math.Min(_bodyBytes, bytes.Length);
                _bodyBytes -= skipped;
                bytes = bytes[skipped..];
            }
            else
            {
                var taken = Math.Min(_head.Length - _headBytes, bytes.Length);
                bytes[..taken].CopyTo(_head.AsSpan(_headBytes));
                _headBytes += taken;
                bytes = bytes[taken..];
                if (_headBytes < _head.Length)
                {
                    return;
                }

                _headBytes = 0;
                _bodyBytes = BinaryPrimitives.ReadInt32BigEndian(_head.AsSpan(1)) - 4;
            }

            EndMessage();
        }
    }

    private void EndMessage()
    {
        if (_bodyBytes > 0 || _headBytes > 0)
        {
            return;
        }

        if (_head[0] == (byte)'E')
        {
            _done.TrySetException(new InvalidOperationException("PostgreSQL refused a statement that it had taken from the page."));
        }

        if (_head[0] == (byte)'Z' && ++_seen == expected)
        {
            _done.TrySetResult();
        }
    }
}
