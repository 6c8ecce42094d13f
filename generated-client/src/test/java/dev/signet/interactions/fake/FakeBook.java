package dev.signet.interactions.fake;

import dev.signet.interactions.support.JsonObject;
import dev.signet.interactions.support.JsonString;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An answer that is too long for one request: a book of three chapters. */
final class FakeBook {
    private static final List<String> TOKENS = List.of("Y2hhcHRlci0y", "Y2hhcHRlci0z");
    private static final List<String> CHAPTERS = List.of("It begins. ", "It goes on. ", "It ends well.");

    private FakeBook() {}

    static boolean isOne(JsonObject request) {
        return request.has("continuation_token")
                || (request.get("input") instanceof JsonString text
                        && text.value().equals("Write a book."));
    }

    private static int number(JsonObject request) {
        String token = request.string("continuation_token");
        return token == null ? 0 : TOKENS.indexOf(token) + 1;
    }

    static List<JsonObject> chapter(JsonObject request) {
        return List.of(FakeSteps.output(CHAPTERS.get(number(request))));
    }

    /** The token of the next chapter; null after the last, and for other answers. */
    static @Nullable String next(JsonObject request) {
        int number = number(request);
        return isOne(request) && number < TOKENS.size() ? TOKENS.get(number) : null;
    }
}
