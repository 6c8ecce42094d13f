package dev.signet.interactions.r2026_05_20;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.signet.interactions.r2026_05_20.model.ImageContent;
import dev.signet.interactions.r2026_05_20.model.Interaction;
import dev.signet.interactions.r2026_05_20.model.InteractionsInput;
import dev.signet.interactions.r2026_05_20.model.ModelOption;
import dev.signet.interactions.support.JsonValue;
import org.junit.jupiter.api.Test;

class ConversationTest {
    private static final String ANSWER = """
            {"steps": [
              {"type": "thought", "signature": "c2lnbmVk", "summary": [], "novel": 1.10},
              {"type": "telepathy", "a": [null, 1E+3]},
              {"type": "model_output", "content": [{"type": "text", "text": "Porto.", "annotations": []}]}]}""";

    @Test
    void stepsAreSentBackAsTheyCame() {
        Conversation talk = Conversation.empty()
                .user("A city?")
                .add(Interaction.fromJson(ANSWER))
                .user("Its river?");
        String sent = talk.request(ModelOption.GEMINI_3_5_FLASH).build().toJson();
        String steps = ANSWER.substring(ANSWER.indexOf('[') + 1, ANSWER.lastIndexOf(']'));
        assertThat(JsonValue.fromJson(sent)).isEqualTo(JsonValue.fromJson("""
                {"model": "gemini-3.5-flash", "store": false, "input": [
                  {"type": "user_input", "content": [{"type": "text", "text": "A city?"}]},
                  %s,
                  {"type": "user_input", "content": [{"type": "text", "text": "Its river?"}]}]}""".formatted(steps)));
        assertThat(sent).contains("1.10", "1E+3", "\"summary\":[]", "\"annotations\":[]");
    }

    @Test
    void itIsStoredAndReadAgain() {
        Conversation talk = Conversation.empty().user("A city?").add(Interaction.fromJson(ANSWER));
        assertThat(Conversation.fromJson(talk.toJson())).isEqualTo(talk);
        assertThat(Conversation.fromJson(Conversation.empty().toJson())).isEqualTo(Conversation.empty());
        assertThatIllegalArgumentException().isThrownBy(() -> Conversation.fromJson("7"));
    }

    @Test
    void theFullTimelineOfAnAnswerAddsOnlyWhatIsNew() {
        Conversation asked = Conversation.empty().user("A city?");
        Conversation answered = asked.add(Interaction.fromJson(ANSWER));
        Interaction timeline = Interaction.builder().steps(answered.steps()).build();
        assertThat(asked.add(timeline)).isEqualTo(answered);
        Interaction echo = Interaction.fromJson("""
                {"steps": [{"type": "user_input", "content": [{"type": "text", "text": "Its river?"}]},
                           {"type": "model_output", "content": [{"type": "text", "text": "Douro."}]}]}""");
        assertThat(answered.user("Its river?").add(echo).steps())
                .hasSize(answered.steps().size() + 2);
    }

    @Test
    void everyFormOfInputBeginsOne() {
        ImageContent image = ImageContent.builder().uri("u").build();
        Conversation talk = Conversation.empty().user("Hello");
        assertThat(Conversation.of(InteractionsInput.of("Hello"))).isEqualTo(talk);
        assertThat(Conversation.of(talk.input())).isEqualTo(talk);
        assertThat(Conversation.of(image))
                .isEqualTo(Conversation.of(InteractionsInput.ofContentList(java.util.List.of(image))));
        assertThat(Conversation.of(image).steps()).hasSize(1);
    }
}
