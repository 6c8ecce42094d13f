package dev.signet.interactions.r2026_05_20;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.interactions.r2026_05_20.model.FunctionCallStep;
import dev.signet.interactions.r2026_05_20.model.Interaction;
import dev.signet.interactions.r2026_05_20.model.InteractionSseEvent;
import dev.signet.interactions.r2026_05_20.model.InteractionStatus;
import dev.signet.interactions.r2026_05_20.model.Step;
import dev.signet.interactions.support.JsonObject;
import dev.signet.interactions.support.JsonValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InteractionAccumulatorTest {
    private static final String CREATED =
            "{'event_type':'interaction.created','interaction':{'id':'i','model':'m','status':'in_progress'}}";
    private static final String COMPLETED =
            "{'event_type':'interaction.completed','interaction':{'id':'i','status':'completed','usage':{'total_tokens':3}}}";

    private static InteractionSseEvent event(String json) {
        return InteractionSseEvent.fromJson(json.replace('\'', '"'));
    }

    private static String start(int index, String step) {
        return "{'event_type':'step.start','index':" + index + ",'step':" + step + "}";
    }

    private static String delta(int index, String delta) {
        return "{'event_type':'step.delta','index':" + index + ",'delta':" + delta + "}";
    }

    private static String stop(int index) {
        return "{'event_type':'step.stop','index':" + index + "}";
    }

    private static InteractionAccumulator all(String... events) {
        InteractionAccumulator accumulator = new InteractionAccumulator();
        for (String each : events) {
            accumulator.accept(event(each));
        }
        return accumulator;
    }

    private static void isSteps(InteractionAccumulator accumulator, String... steps) {
        List<JsonValue> expected = new ArrayList<>();
        for (String step : steps) {
            expected.add(JsonValue.fromJson(step.replace('\'', '"')));
        }
        Interaction whole = accumulator.interaction();
        assertThat(whole.steps()).map(step -> JsonValue.fromJson(step.toJson())).isEqualTo(expected);
        assertThat(Interaction.fromJson(whole.toJson())).isEqualTo(whole);
    }

    @Test
    void textIsJoinedAndTheLastEventSaysTheRest() {
        InteractionAccumulator accumulator = all(
                CREATED,
                start(0, "{'type':'model_output'}"),
                delta(0, "{'type':'text','text':'Good '}"),
                delta(0, "{'type':'text','text':'morning'}"),
                stop(0));
        assertThat(accumulator.isComplete()).isFalse();
        assertThat(accumulator.interaction().status()).isEqualTo(InteractionStatus.IN_PROGRESS);
        assertThat(accumulator.interaction().outputText()).isEqualTo("Good morning");
        accumulator.accept(event(COMPLETED));
        assertThat(accumulator.isComplete()).isTrue();
        assertThat(accumulator.unapplied()).isEmpty();
        Interaction whole = accumulator.interaction();
        assertThat(whole.status()).isEqualTo(InteractionStatus.COMPLETED);
        assertThat(whole.model().value()).isEqualTo("m");
        assertThat(whole.usage().totalTokens()).isEqualTo(3);
        isSteps(accumulator, "{'type':'model_output','content':[{'type':'text','text':'Good morning'}]}");
    }

    @Test
    void argumentsAreJoinedAndParsedWhenTheStepStops() {
        InteractionAccumulator accumulator = all(
                CREATED,
                start(0, "{'type':'function_call','id':'c','name':'f','arguments':{}}"),
                delta(0, "{'type':'arguments_delta','arguments':'{\\\"pri'}"),
                delta(0, "{'type':'arguments_delta'}"),
                delta(0, "{'type':'arguments_delta','arguments':'ce\\\":1.10}'}"));
        assertThat(((FunctionCallStep) accumulator.interaction().steps().get(0)).arguments())
                .isEqualTo(JsonObject.EMPTY);
        accumulator.accept(event(stop(0)));
        accumulator.accept(event("{'event_type':'interaction.completed','interaction':{'status':'requires_action'}}"));
        isSteps(accumulator, "{'type':'function_call','id':'c','name':'f','arguments':{'price':1.10}}");
        assertThat(accumulator.interaction().status()).isEqualTo(InteractionStatus.REQUIRES_ACTION);
        assertThat(accumulator.interaction().id()).isEqualTo("i");
    }

    @Test
    void argumentsThatAreNoJsonAreKeptAsTheyCame() {
        InteractionAccumulator accumulator = all(
                start(0, "{'type':'function_call','id':'c','name':'f','arguments':{}}"),
                delta(0, "{'type':'arguments_delta','arguments':'{\\\"cut'}"),
                stop(0));
        Step step = accumulator.interaction().steps().get(0);
        assertThat(step).isInstanceOf(Step.Unknown.class);
        assertThat(step.type()).isEqualTo("function_call");
        assertThat(((JsonObject) ((Step.Unknown) step).json()).string("arguments"))
                .isEqualTo("{\"cut");
    }

    @Test
    void thoughtsKeepSummariesAndSignature() {
        isSteps(
                all(
                        start(0, "{'type':'thought'}"),
                        delta(0, "{'type':'thought_summary','content':{'type':'text','text':'First, '}}"),
                        delta(0, "{'type':'thought_summary','content':{'type':'text','text':'look.'}}"),
                        delta(0, "{'type':'thought_summary'}"),
                        delta(0, "{'type':'thought_signature','signature':'c2ln'}"),
                        stop(0)),
                "{'type':'thought','signature':'c2ln','summary':[{'type':'text','text':'First, look.'}]}");
    }

    @Test
    void citationsJoinTheTextTheyAreOf() {
        isSteps(
                all(
                        start(0, "{'type':'model_output'}"),
                        delta(0, "{'type':'text','text':'So they say.'}"),
                        delta(0, "{'type':'text_annotation_delta','annotations':[{'type':'url_citation','url':'u'}]}"),
                        delta(0, "{'type':'text_annotation_delta','annotations':[{'type':'novel','x':1}]}")),
                "{'type':'model_output','content':[{'type':'text','text':'So they say.',"
                        + "'annotations':[{'type':'url_citation','url':'u'},{'type':'novel','x':1}]}]}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // Each piece is padded on its own.
                "audio/wav | QQ== | QUI=  | QUFC",
                "audio/wav | QUJD | REVG  | QUJDREVG",
                "audio/wav | ???  | !!    | ???!!",
            })
    void soundIsJoinedByItsBytes(String type, String first, String second, String joined) {
        isSteps(
                all(
                        start(0, "{'type':'model_output'}"),
                        delta(0, "{'type':'audio','mime_type':'" + type + "','data':'" + first + "'}"),
                        delta(0, "{'type':'audio','data':'" + second + "','sample_rate':24000}")),
                "{'type':'model_output','content':[{'type':'audio','mime_type':'" + type
                        + "','sample_rate':24000,'data':'" + joined + "'}]}");
    }

    @Test
    void picturesAndTextTakeTurns() {
        isSteps(
                all(
                        start(0, "{'type':'model_output'}"),
                        delta(0, "{'type':'text','text':'One'}"),
                        delta(0, "{'type':'image','mime_type':'image/png','data':'QQ=='}"),
                        delta(0, "{'type':'image','mime_type':'image/png','data':'Qg=='}"),
                        delta(0, "{'type':'image','uri':'https://example.com/c.png'}"),
                        delta(0, "{'type':'text','text':'Two'}"),
                        delta(0, "{'type':'video','uri':'https://example.com/d.mp4'}"),
                        delta(0, "{'type':'document','mime_type':'application/pdf','data':'QQ=='}")),
                "{'type':'model_output','content':[{'type':'text','text':'One'},"
                        + "{'type':'image','mime_type':'image/png','data':'QQ=='},"
                        + "{'type':'image','mime_type':'image/png','data':'Qg=='},"
                        + "{'type':'image','uri':'https://example.com/c.png'},"
                        + "{'type':'text','text':'Two'},"
                        + "{'type':'video','uri':'https://example.com/d.mp4'},"
                        + "{'type':'document','mime_type':'application/pdf','data':'QQ=='}]}");
    }

    @Test
    void callsAndResultsOfToolsGrow() {
        isSteps(
                all(
                        start(0, "{'type':'google_search_call','id':'c','arguments':{}}"),
                        delta(0, "{'type':'google_search_call','arguments':{'queries':['a']},'signature':'s'}"),
                        stop(0),
                        start(1, "{'type':'google_search_result','call_id':'c','result':[]}"),
                        delta(1, "{'type':'google_search_result','result':[{'search_suggestions':'x'}]}"),
                        delta(
                                1,
                                "{'type':'google_search_result','result':[{'search_suggestions':'y'}],'is_error':false}"),
                        stop(1),
                        start(2, "{'type':'code_execution_result','call_id':'d','result':'4'}"),
                        delta(2, "{'type':'code_execution_result','result':'2'}"),
                        stop(2),
                        start(3, "{'type':'function_result','call_id':'e','result':{'a':1}}"),
                        delta(3, "{'type':'function_result','call_id':'e','result':{'b':2}}")),
                "{'type':'google_search_call','id':'c','arguments':{'queries':['a']},'signature':'s'}",
                "{'type':'google_search_result','call_id':'c','is_error':false,"
                        + "'result':[{'search_suggestions':'x'},{'search_suggestions':'y'}]}",
                "{'type':'code_execution_result','call_id':'d','result':'42'}",
                "{'type':'function_result','call_id':'e','result':{'a':1,'b':2}}");
    }

    @Test
    void stepsThatAreToldInTurnsComeTogetherByTheirIndex() {
        List<String> events = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            events.add(start(i, "{'type':'model_output'}"));
        }
        List<String> deltas = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            deltas.add(delta(i % 4, "{'type':'text','text':'" + i % 4 + "'}"));
        }
        Collections.shuffle(deltas, new Random(7));
        events.addAll(deltas);
        InteractionAccumulator accumulator = all(events.toArray(String[]::new));
        assertThat(accumulator.interaction().outputText())
                .isEqualTo("0".repeat(10) + "1".repeat(10) + "2".repeat(10) + "3".repeat(10));
    }

    @Test
    void whatNobodyKnowsIsKeptOrTold() {
        InteractionAccumulator accumulator = all(
                start(0, "{'type':'telepathy','strength':9}"),
                delta(0, "{'type':'waves','x':1}"),
                stop(0),
                "{'event_type':'interaction.paused'}",
                delta(5, "{'type':'arguments_delta','arguments':'{}'}"),
                stop(6),
                "{'event_type':'error','error':{'code':'c'}}");
        isSteps(accumulator, "{'type':'telepathy','strength':9}");
        assertThat(accumulator.unapplied()).hasSize(5);
    }

    @Test
    void aStreamTakenUpInTheMiddleStillGivesItsSteps() {
        isSteps(
                all(
                        delta(3, "{'type':'thought_signature','signature':'s'}"),
                        stop(3),
                        delta(4, "{'type':'text','text':'and so on'}")),
                "{'type':'thought','signature':'s'}",
                "{'type':'model_output','content':[{'type':'text','text':'and so on'}]}");
    }

    @Test
    void stepsOfTheLastEventWin() {
        InteractionAccumulator accumulator = all(
                start(0, "{'type':'model_output'}"),
                "{'event_type':'interaction.status_update','interaction_id':'i','status':'novel_status'}");
        assertThat(accumulator.interaction().status().value()).isEqualTo("novel_status");
        accumulator.accept(
                event("{'event_type':'interaction.completed','interaction':{'steps':[{'type':'thought'}]}}"));
        isSteps(accumulator, "{'type':'thought'}");
    }
}
