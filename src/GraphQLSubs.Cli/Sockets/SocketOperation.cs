using System.Net.WebSockets;
using GraphQLSubs.Cli.Output;
using GraphQLSubs.Cli.Requests;

namespace GraphQLSubs.Cli.Sockets;

/// <summary>
/// Runs one operation over sockets until it is over: prints each result, answers and sends pings, and, where the operation may be
/// started again, opens a new connection for one that was lost.
/// </summary>
internal sealed class SocketOperation(
    ClientSettings settings, GraphQLRequest request, bool mayStartAgain, ResultOutput output, TimeProvider timeProvider)
{
    private bool _heard;

    /// <summary>How many results came.</summary>
    public int Received { get; private set; }

    /// <exception cref="CliException">There is no connection to be had.</exception>
    public async Task<ExitCode> RunAsync(CancellationToken cancellationToken)
    {
        var wasSubscribed = false;
        var failures = 0;

        while (true)
        {
            var lost = "the connection was lost";

            try
            {
                output.Status($"connecting to {settings.SocketUrl}");
                using var socket = await GraphQLSocket.ConnectAsync(settings, cancellationToken);
                var (exitCode, acknowledged) = await ListenAsync(socket, wasSubscribed, cancellationToken);

                if (exitCode is not null)
                {
                    return exitCode.Value;
                }

                if (CloseCodes.IsFinal(socket.CloseStatus) || !mayStartAgain)
                {
                    throw new CliException(ExitCode.Connection, $"The server closed the connection: {Describe(socket)}.");
                }

                failures = acknowledged ? 0 : failures;
                wasSubscribed |= acknowledged;
                lost = $"the server closed the connection ({Describe(socket)})";
            }
            catch (SocketRefusedException exception) when (!wasSubscribed || exception.IsAnswer)
            {
                throw new CliException(ExitCode.Connection, exception.Message, exception);
            }
            catch (Exception exception) when (exception is WebSocketException or SocketRefusedException && mayStartAgain)
            {
                lost = exception.Message;
            }
            catch (WebSocketException exception)
            {
                throw new CliException(ExitCode.Connection, $"The connection was lost before the result came: {exception.Message}", exception);
            }

            if (++failures > ReconnectDelay.MaxAttempts)
            {
                throw new CliException(ExitCode.Connection, $"No connection after {ReconnectDelay.MaxAttempts} attempts: {lost}.");
            }

            output.Note($"{lost}; connecting again");
            await Task.Delay(ReconnectDelay.Before(failures, Random.Shared.NextDouble()), timeProvider, cancellationToken);
        }
    }

    /// <summary>One connection, to its end. No exit code: it ended before the operation did.</summary>
    private async Task<(ExitCode? ExitCode, bool Acknowledged)> ListenAsync(
        GraphQLSocket socket, bool isReconnect, CancellationToken cancellationToken)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var pings = PingAsync(socket, ended.Token);
        var acknowledged = false;

        try
        {
            while (await ReceiveAsync(socket, cancellationToken) is { } message)
            {
                switch (message.Type)
                {
                    case "connection_ack":
                        acknowledged = true;
                        await socket.SubscribeAsync(request, cancellationToken);

                        if (isReconnect)
                        {
                            output.Note("subscribed again; events in between were missed");
                        }

                        ShowProgress();
                        break;

                    case "ping":
                        await socket.PongAsync(cancellationToken);
                        break;

                    case "next":
                        output.Result(message.Payload);
                        Received++;
                        ShowProgress();

                        if (Received == settings.Count)
                        {
                            await socket.CompleteAsync();
                            return (ExitCode.Success, acknowledged);
                        }

                        break;

                    case "error":
                        output.Result([.. """{"errors":"""u8, .. message.Payload, (byte)'}']);
                        return (ExitCode.GraphQLErrors, acknowledged);

                    case "complete":
                        await socket.CompleteAsync();
                        return (ExitCode.Success, acknowledged);
                }
            }

            return (null, acknowledged);
        }
        finally
        {
            await ended.CancelAsync();
            await pings;
        }
    }

    /// <summary>Waits for a message; when the user ends the program meanwhile, takes leave of the server.</summary>
    private async Task<ServerMessage?> ReceiveAsync(GraphQLSocket socket, CancellationToken cancellationToken)
    {
        // Cancelling a receive aborts the socket, so that nothing more could be said: the wait is cancelled, not the receive.
        var receiving = socket.ReceiveAsync(CancellationToken.None);

        try
        {
            var message = await receiving.WaitAsync(cancellationToken);
            _heard = true;
            return message;
        }
        catch (OperationCanceledException)
        {
            await socket.CompleteAsync();
            throw;
        }
        catch (FormatException exception)
        {
            throw new CliException(ExitCode.Connection, exception.Message, exception);
        }
    }

    /// <summary>Pings as long as the connection lasts. One that does not even answer that is dead, and is dropped.</summary>
    private async Task PingAsync(GraphQLSocket socket, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(settings.KeepAlive, timeProvider);

        try
        {
            for (_heard = true; await timer.WaitForNextTickAsync(cancellationToken);)
            {
                if (!_heard)
                {
                    socket.Abort();
                    return;
                }

                _heard = false;
                await socket.PingAsync(cancellationToken);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException or ObjectDisposedException)
        {
            // The connection is over; whoever listens to it knows.
        }
    }

    private void ShowProgress() => output.Status($"subscribed to {settings.SocketUrl} · events: {Received}");

    private static string Describe(GraphQLSocket socket) =>
        $"{socket.CloseStatus?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "no code"} {socket.CloseReason}".TrimEnd();
}
