package dev.signet.interactions.fake;

import dev.signet.interactions.support.JsonArray;
import dev.signet.interactions.support.JsonObject;

/** Answers to closed questions: yes, the first option, the highest level. */
final class FakeDecisions {
    private FakeDecisions() {}

    static JsonObject answer(JsonObject request) {
        JsonObject.Builder answers = JsonObject.builder();
        JsonObject questions = request.object("questions");
        if (questions != null) {
            questions.members().forEach((name, question) -> answers.put(name, one((JsonObject) question)));
        }
        return JsonObject.fromJson("{\"usage\":{\"total_tokens\":21}}").with("answers", answers.build());
    }

    private static JsonObject one(JsonObject question) {
        return switch (String.valueOf(question.string("type"))) {
            case "noul" -> JsonObject.fromJson("{\"type\":\"noul\",\"noul\":0.9,\"confidence\":0.9}");
            case "choice" -> {
                String first = String.valueOf(
                        question.object("criteria").names().iterator().next());
                yield JsonObject.fromJson("{\"type\":\"choice\",\"choice\":\"" + first
                        + "\",\"confidence\":0.8,\"probabilities\":{\"" + first + "\":0.8}}");
            }
            default -> {
                JsonArray levels = question.array("criteria");
                int highest = levels == null ? 0 : levels.size() - 1;
                yield JsonObject.fromJson("{\"type\":\"score\",\"score\":" + highest
                        + ",\"confidence\":0.7,\"legend\":{},\"probabilities\":{\"" + highest + "\":0.7}}");
            }
        };
    }
}
