package shop;

import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import shop.model.Event;
import shop.support.http.ApiException;
import shop.support.http.RetryPolicy;
import shop.support.http.StatusException;
import shop.support.http.client.ApiResponse;
import shop.support.http.client.CallOptions;
import shop.support.http.client.Download;
import shop.support.http.client.EventStream;

/** Calls everything, and prints what comes back. */
public final class Program {
    private final PrintStream out;

    private Program(PrintStream out) {
        this.out = out;
    }

    public static void run(URI base, PrintStream out) {
        try (ParcelsClient client =
                ParcelsClient.builder(base).retries(RetryPolicy.NEVER).build()) {
            Program program = new Program(out);
            program.nulls(client.nulls(), client.async().nulls());
            program.variants(client.some());
            program.errors(client.failing(), client.async().failing());
            program.headers(client.headed(), client.async());
            program.texts(client.texts());
            program.events(client.events(), client.async().events());
        }
    }

    private void nulls(NullsApi nulls, NullsAsyncApi async) {
        print("null object", nulls::nullObject);
        print("null named", nulls::nullNamed);
        print("null union", nulls::nullUnion);
        print("null either", nulls::nullEither);
        print("null list", nulls::nullList);
        print("null map", nulls::nullMap);
        print("null text", nulls::nullText);
        print("null number", nulls::nullNumber);
        print("null enum", nulls::nullEnum);
        print("null any", nulls::nullAny);
        print("null spaced", nulls::nullSpaced);
        print("null empty", nulls::nullEmpty);
        print("null refused", nulls::nullRefused);
        print("null async", () -> async.nullNamed().join());
        print("null options", () -> nulls.nullNamed(
                CallOptions.builder().callTimeout(Duration.ofMinutes(1)).build()));
        print("null response", () -> nulls.withResponse().nullList().value());
    }

    private void variants(SomeApi some) {
        for (String as : new String[] {"pdf", "job", "empty", "other", "moved", "refused"}) {
            print("label " + as, () -> {
                LabelResult result = some.label(LabelParams.builder().as(as).build());
                return result instanceof LabelResult.Ok ok ? "pdf of " + ok.value().length + " bytes" : result;
            });
        }
        print("label download", () -> {
            try (Download download = some.labelStream(LabelParams.builder().as("pdf").build())) {
                return new String(download.inputStream().readAllBytes(), StandardCharsets.UTF_8);
            }
        });
        for (String as : new String[] {"json", "vendor", "csv", "xml", "wrong"}) {
            print("report " + as, () -> some.report(ReportParams.builder().as(as).build()));
        }
        for (String as : new String[] {"made", "other", "null", "empty"}) {
            print("range " + as, () -> some.range(RangeParams.builder().as(as).build()));
        }
        print("204 beside 200", () -> some.maybeEmpty(MaybeEmptyParams.builder().as("none").build()));
        print("200 beside 204", () -> some.maybeEmpty(MaybeEmptyParams.builder().as("some").build()));
        print("undeclared 204", some::undeclaredEmpty);
        print("status of 202", () -> some.withResponse().label(LabelParams.builder().as("job").build()).status());
        print("wait", () -> LabelHeaders.of(some.withResponse()
                        .label(LabelParams.builder().as("job").build())
                        .headers())
                .retryAfter());
    }

    private void errors(FailingApi failing, FailingAsyncApi async) {
        for (String as : new String[] {
            "404", "404json", "404html", "400", "410wrong", "418", "429", "500", "503html", "304", "303"
        }) {
            print("error " + as, () -> failing.failing(FailingParams.builder().as(as).build()));
        }
        print("error async", () -> async.failing(FailingParams.builder().as("400").build()).join());
        print("error headers", () -> {
            try {
                return failing.failing(FailingParams.builder().as("429").build());
            } catch (ParcelsException e) {
                return e.retryAfter() + " " + FailingHeaders.of(e.headers()).retryAfter() + " "
                        + FailingHeaders.of(e.headers()).xRateLimitReset();
            }
        });
        print("retried", () -> failing.failing(
                FailingParams.builder().as("flaky").build(),
                CallOptions.builder().retries(RetryPolicy.DEFAULT).build()));
    }

    private void headers(HeadedApi headed, ParcelsClient.Async async) {
        ApiResponse<?> response = headed.withResponse().headed();
        HeadedHeaders headers = HeadedHeaders.of(response.headers());
        out.println("headers = " + response.status() + " " + response.value() + " " + headers.xCount() + " "
                + headers.xRatio() + " " + headers.xDone() + " " + headers.xKind() + " " + headers.xTags() + " "
                + headers.xSizes() + " " + headers.lastModified() + " " + headers.xMeta() + " " + headers.xMissing()
                + " " + response.headers().firstValue("X-Undeclared").orElse(""));
        print("header of an object", headers::xRate);
        print("header of a map", headers::xSums);
        print("header wrong", headers::xWrong);
        print("head", () -> headed.peek().firstValue("x-count"));
        print("head typed", () -> PeekHeaders.of(headed.withResponse().peek().headers()).xCount());
        print("delete", () -> headed.withResponse().drop().status());
        print("headers async", () -> HeadedHeaders.of(
                        async.headed().withResponse().headed().join().headers())
                .xCount());
        print("headers of stream", () -> {
            ApiResponse<EventStream<Event>> opened =
                    async.events().withResponse().envelopeStream().join();
            opened.value().close();
            return opened.status() + " " + opened.headers().firstValue("X-Stream").orElse("");
        });
        print("headers of download", () -> {
            ApiResponse<Download> opened = async.texts().withResponse().imageStream().join();
            opened.value().close();
            return opened.headers().firstValue("content-type").orElse("");
        });
    }

    private void texts(TextsApi texts) {
        for (String as : new String[] {"plain", "json", "latin"}) {
            print("any text " + as, () -> texts.anyText(AnyTextParams.builder().as(as).build()));
        }
        print("any count", texts::anyCount);
        for (String as : new String[] {"latin", "quoted", "none", "unknown", "304"}) {
            print("plain " + as, () -> texts.plain(PlainParams.builder().as(as).build()));
        }
        print("vendor", texts::vendor);
        print("image", () -> texts.image().length);
    }

    private void events(EventsApi events, EventsAsyncApi async) {
        print("envelope", events::envelopeStream);
        print("cut", events::cutStream);
        print("plain data", events::plainDataStream);
        print("named", events::namedStream);
        print("whole", events::wholeStream);
        print("items", events::itemsStream);
        print("content", events::contentStream);
        print("texts", events::textsStream);
        print("times", events::timesStream);
        print("kinds", events::kindsStream);
        print("counts", events::countsStream);
        print("single", events::singleStream);
        print("refused", events::refusedStreamStream);
        print("async", () -> async.envelopeStream().join());
    }

    private void print(String what, Callable<?> call) {
        try {
            Object value = call.call();
            if (value instanceof EventStream<?> stream) {
                print(what, stream);
            } else {
                out.println(what + " = " + value);
            }
        } catch (CompletionException e) {
            out.println(what + " ! " + described(e.getCause()));
        } catch (Exception e) {
            out.println(what + " ! " + described(e));
        }
    }

    private void print(String what, EventStream<?> stream) {
        try (stream) {
            for (Object event : stream) {
                out.println(what + " > " + stream.lastEventName() + " " + event);
            }
            out.println(what + " .");
        } catch (ApiException e) {
            out.println(what + " ! " + described(e));
        }
    }

    private static String described(Throwable thrown) {
        String text = thrown.getClass().getSimpleName() + " " + thrown.getMessage();
        if (thrown instanceof ParcelsException typed) {
            return text + " | " + typed.error() + " | " + typed.response() + " | " + typed.body();
        }
        return thrown instanceof StatusException ? text + " | not typed" : text;
    }
}
