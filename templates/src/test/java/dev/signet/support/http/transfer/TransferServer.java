package dev.signet.support.http.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.eclipse.jetty.alpn.server.ALPNServerConnectionFactory;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http2.server.HTTP2ServerConnectionFactory;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.RateControl;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** A server on loopback that answers transfers, and checks those that are sent to it. */
final class TransferServer implements AutoCloseable {

    private final Server server;
    private final HandshakeCertificates certificates;
    private final Map<Transfer.Http, ServerConnector> connectors = new EnumMap<>(Transfer.Http.class);
    private final Map<Transfer.Http, AtomicInteger> served = new EnumMap<>(Transfer.Http.class);

    TransferServer() throws Exception {
        HeldCertificate certificate = new HeldCertificate.Builder()
                .addSubjectAlternativeName("127.0.0.1")
                .ecdsa256()
                .build();
        certificates = new HandshakeCertificates.Builder()
                .heldCertificate(certificate)
                .addTrustedCertificate(certificate.certificate())
                .build();
        QueuedThreadPool threads = new QueuedThreadPool();
        threads.setDaemon(true);
        server = new Server(threads);
        for (Transfer.Http http : Transfer.Http.values()) {
            served.put(http, new AtomicInteger());
            ServerConnector connector = new ServerConnector(server, 1, 1, factories(http));
            connector.setHost("127.0.0.1");
            // Whether a connection that the server closes is noticed in time is not what is tested here.
            connector.setIdleTimeout(Duration.ofMinutes(10).toMillis());
            connectors.put(http, connector);
            server.addConnector(connector);
        }
        server.setHandler(new Answering());
        server.start();
    }

    private ConnectionFactory[] factories(Transfer.Http http) {
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        HttpConnectionFactory one = new HttpConnectionFactory(configuration);
        if (http == Transfer.Http.PLAIN_1_1) {
            return new ConnectionFactory[] {one};
        }
        SecureRequestCustomizer secure = new SecureRequestCustomizer();
        secure.setSniHostCheck(false);
        configuration.addCustomizer(secure);
        SslContextFactory.Server tls = new SslContextFactory.Server();
        tls.setSslContext(certificates.sslContext());
        if (http == Transfer.Http.TLS_1_1) {
            return new ConnectionFactory[] {new SslConnectionFactory(tls, one.getProtocol()), one};
        }
        ALPNServerConnectionFactory alpn = new ALPNServerConnectionFactory("h2");
        alpn.setDefaultProtocol("h2");
        HTTP2ServerConnectionFactory two = new HTTP2ServerConnectionFactory(configuration);
        // Many streams are reset here, which a server takes for an attack.
        two.setRateControlFactory(new RateControl.Factory() {});
        return new ConnectionFactory[] {new SslConnectionFactory(tls, alpn.getProtocol()), alpn, two};
    }

    SSLContext sslContext() {
        return certificates.sslContext();
    }

    URI uri(Transfer.Http http) {
        String scheme = http == Transfer.Http.PLAIN_1_1 ? "http" : "https";
        return URI.create(scheme + "://127.0.0.1:" + connectors.get(http).getLocalPort());
    }

    /** How many requests arrived this way. */
    int served(Transfer.Http http) {
        return served.get(http).get();
    }

    @Override
    public void close() {
        server.setStopTimeout(0);
        LifeCycle.stop(server);
    }

    private final class Answering extends Handler.Abstract {

        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            Transfer transfer = Transfer.parse(request.getHttpURI().getQuery());
            String version = request.getConnectionMetaData().getHttpVersion().asString();
            if (version.equals("HTTP/2.0") == (transfer.http() == Transfer.Http.TLS_2)) {
                served.get(transfer.http()).incrementAndGet();
            }
            try (OutputStream out = Content.Sink.asOutputStream(response)) {
                if (transfer.kind().isUpload()) {
                    String verdict = check(transfer, request);
                    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain");
                    out.write(verdict.getBytes(StandardCharsets.UTF_8));
                } else {
                    answer(transfer, response, out);
                }
            } catch (IOException e) {
                // The client gave the transfer up.
            }
            callback.succeeded();
            return true;
        }

        private void answer(Transfer transfer, Response response, OutputStream out)
                throws IOException, InterruptedException {
            byte[] body = Bodies.response(transfer);
            response.setStatus(transfer.kind() == Transfer.Kind.ERROR ? 400 : 200);
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, Bodies.mediaType(transfer));
            if (transfer.gzip()) {
                response.getHeaders().put(HttpHeader.CONTENT_ENCODING, "gzip");
            }
            if (transfer.announced()) {
                response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
            }
            Bodies.write(body, transfer, out);
        }

        /** "right", or what is wrong. */
        private String check(Transfer transfer, Request request) throws IOException {
            byte[] body;
            try (InputStream in = Content.Source.asInputStream(request)) {
                body = in.readAllBytes();
            }
            if (transfer.kind() == Transfer.Kind.UPLOAD_PARTS) {
                String boundary =
                        request.getHeaders().get(HttpHeader.CONTENT_TYPE).replaceFirst(".*boundary=", "");
                byte[] tail = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII);
                int from = end(body, 0);
                int to = body.length - tail.length;
                if (from < 0 || to < from || !Arrays.equals(Arrays.copyOfRange(body, to, body.length), tail)) {
                    return "not in parts";
                }
                body = Arrays.copyOfRange(body, from, to);
            }
            if (body.length != transfer.size()) {
                return body.length + " bytes arrived instead of " + transfer.size();
            }
            long wrong = transfer.payload().mismatch(body, body.length, 0);
            return wrong < 0 ? "right" : "wrong at " + wrong;
        }

        /** Where the head of a part ends, or -1. */
        private int end(byte[] body, int from) {
            for (int i = from; i + 3 < body.length; i++) {
                if (body[i] == '\r' && body[i + 1] == '\n' && body[i + 2] == '\r' && body[i + 3] == '\n') {
                    return i + 4;
                }
            }
            return -1;
        }
    }
}
