package vn.neuguong.endtoend.chaos.proxies;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Stands before the mail server, understands what is said, and knows of every mail whether its sender got the answer. */
public final class MailGate implements AutoCloseable {

    private final ServerSocket listener;
    private final int target;
    private final Queue<MailConversation> conversations = new ConcurrentLinkedQueue<>();
    private volatile MailMood mood = MailMood.OBLIGING;

    public MailGate(int port, int target) {
        this.target = target;
        try {
            this.listener = new ServerSocket(port, 50, InetAddress.ofLiteral("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException("The mail gate cannot listen on port " + port, e);
        }
        Thread.ofVirtual().name("mail-gate").start(this::accept);
    }

    public int port() {
        return listener.getLocalPort();
    }

    public void treatMails(MailMood next) {
        mood = next;
    }

    MailMood mood() {
        return mood;
    }

    /** Every mail that was taken so far. */
    public List<HandOver> handOvers() {
        var all = new ArrayList<HandOver>();
        conversations.forEach(conversation -> all.addAll(conversation.handOvers()));
        return all;
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                var client = listener.accept();
                Thread.ofVirtual().start(() -> converse(client));
            } catch (IOException closed) {
                // Either the gate is closed, and the loop ends, or one connection was not meant to be.
            }
        }
    }

    private void converse(Socket client) {
        try (client;
                var server = new Socket(InetAddress.ofLiteral("127.0.0.1"), target)) {
            var conversation = new MailConversation(this, client, server);
            conversations.add(conversation);
            conversation.hold();
        } catch (IOException brokenOff) {
            // The sender sees a closed connection, which is what it is.
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
