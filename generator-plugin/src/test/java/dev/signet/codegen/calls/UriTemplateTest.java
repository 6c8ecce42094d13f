package dev.signet.codegen.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples of RFC 6570, section 3.2, by which {@link UriTemplate} is judged before it judges. */
class UriTemplateTest {
    static final Map<String, Object> VARIABLES = variables();

    private static Map<String, Object> variables() {
        Map<String, String> keys = new LinkedHashMap<>();
        keys.put("semi", ";");
        keys.put("dot", ".");
        keys.put("comma", ",");
        Map<String, Object> variables = new LinkedHashMap<>();
        variables.put("count", List.of("one", "two", "three"));
        variables.put("dom", List.of("example", "com"));
        variables.put("hello", "Hello World!");
        variables.put("half", "50%");
        variables.put("var", "value");
        variables.put("who", "fred");
        variables.put("base", "http://example.com/home/");
        variables.put("path", "/foo/bar");
        variables.put("list", List.of("red", "green", "blue"));
        variables.put("keys", keys);
        variables.put("v", "6");
        variables.put("x", "1024");
        variables.put("y", "768");
        variables.put("empty", "");
        variables.put("empty_keys", Map.of());
        return variables;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{count}        | one,two,three",
                "{/count*}      | /one/two/three",
                "{;count*}      | ;count=one;count=two;count=three",
                "{?count*}      | ?count=one&count=two&count=three",
                "{&count*}      | &count=one&count=two&count=three",
                "{hello}        | Hello%20World%21",
                "{half}         | 50%25",
                "O{empty}X      | OX",
                "O{undef}X      | OX",
                "{x,y}          | 1024,768",
                "?{x,undef}     | ?1024",
                "{list}         | red,green,blue",
                "{list*}        | red,green,blue",
                "{keys}         | semi,%3B,dot,.,comma,%2C",
                "{keys*}        | semi=%3B,dot=.,comma=%2C",
                "{+hello}       | Hello%20World!",
                "{+half}        | 50%25",
                "{base}index    | http%3A%2F%2Fexample.com%2Fhome%2Findex",
                "{+base}index   | http://example.com/home/index",
                "{+path}/here   | /foo/bar/here",
                "{+keys}        | semi,;,dot,.,comma,,",
                "{+keys*}       | semi=;,dot=.,comma=,",
                "{.who}         | .fred",
                "www{.dom*}     | www.example.com",
                "X{.empty}      | X.",
                "X{.empty_keys} | X",
                "X{.list}       | X.red,green,blue",
                "X{.list*}      | X.red.green.blue",
                "X{.keys}       | X.semi,%3B,dot,.,comma,%2C",
                "X{.keys*}      | X.semi=%3B.dot=..comma=%2C",
                "{;who}         | ;who=fred",
                "{;half}        | ;half=50%25",
                "{;empty}       | ;empty",
                "{;v,empty,who} | ;v=6;empty;who=fred",
                "{;list}        | ;list=red,green,blue",
                "{;list*}       | ;list=red;list=green;list=blue",
                "{;keys}        | ;keys=semi,%3B,dot,.,comma,%2C",
                "{;keys*}       | ;semi=%3B;dot=.;comma=%2C",
                "{?x,y,empty}   | ?x=1024&y=768&empty=",
                "{?list}        | ?list=red,green,blue",
                "{?keys}        | ?keys=semi,%3B,dot,.,comma,%2C",
                "{?keys*}       | ?semi=%3B&dot=.&comma=%2C",
            })
    void examplesOfTheRfcExpandAsItSays(String template, String expansion) {
        assertThat(UriTemplate.expand(template, VARIABLES)).isEqualTo(expansion);
    }
}
