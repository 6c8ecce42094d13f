package dev.signet.support.http.call;

import dev.signet.support.http.engine.Futures;
import dev.signet.support.http.request.ClientSettings;
import dev.signet.support.http.request.PreparedRequest;
import dev.signet.support.http.request.SecretParameter;
import dev.signet.support.http.request.SecretSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

/** The values of all credentials of a client, as one attempt sends them. */
final class Secrets {

    private final List<SecretParameter> parameters;
    private final List<String> values;

    private Secrets(List<SecretParameter> parameters, List<String> values) {
        this.parameters = parameters;
        this.values = values;
    }

    /** Asks every credential for its value. Cancelling the future gives that up. */
    static CompletableFuture<Secrets> of(CallContext call) {
        List<SecretParameter> parameters = HttpRequestFactory.credentials(call);
        CompletableFuture<Secrets> all = new CompletableFuture<>();
        List<CompletableFuture<String>> values = new ArrayList<>();
        try {
            SecretSource.Context context = new Context(call);
            parameters.forEach(parameter -> values.add(parameter.reveal(context)));
        } catch (RuntimeException | Error e) {
            all.completeExceptionally(e);
        }
        Futures.onCompletion(
                CompletableFuture.allOf(values.toArray(CompletableFuture<?>[]::new)), (nothing, failure) -> {
                    if (failure == null) {
                        all.complete(new Secrets(
                                parameters,
                                values.stream().map(CompletableFuture::join).toList()));
                    } else {
                        all.completeExceptionally(Futures.cause(failure));
                    }
                });
        Futures.onCompletion(all, (secrets, failure) -> {
            if (failure != null) {
                values.forEach(value -> value.cancel(true));
            }
        });
        return all;
    }

    /** Whether another value may be had of one that is refused. */
    boolean mayChange() {
        return parameters.stream().anyMatch(SecretParameter::mayChange);
    }

    /** The service has refused them. */
    void refused() {
        for (int i = 0; i < values.size(); i++) {
            parameters.get(i).refused(values.get(i));
        }
    }

    boolean isSame(Secrets others) {
        return values.equals(others.values);
    }

    /** What is done with a credential and its value. */
    @FunctionalInterface
    interface Use {
        void with(SecretParameter parameter, String value);
    }

    void forEach(Use use) {
        for (int i = 0; i < values.size(); i++) {
            use.with(parameters.get(i), values.get(i));
        }
    }

    /** What sources of secrets may use. */
    private record Context(CallContext call) implements SecretSource.Context {

        @Override
        public CompletableFuture<String> run(Supplier<String> task) {
            CompletableFuture<String> value = new CompletableFuture<>();
            call.engine().blocking(() -> {
                try {
                    value.complete(Objects.requireNonNull(task.get(), "the value of a credential"));
                } catch (Throwable e) {
                    // An Error too must end the call: nobody else would.
                    value.completeExceptionally(e);
                }
            });
            return value;
        }

        @Override
        public <T> CompletableFuture<T> send(
                ClientSettings server, PreparedRequest request, Function<byte[], T> reader) {
            return CallRunner.sendFor(call, server, request, reader);
        }

        @Override
        public boolean isOpen() {
            return call.engine().isOpen();
        }

        @Override
        public ClientSettings settings() {
            return call.engine().settings();
        }
    }
}
