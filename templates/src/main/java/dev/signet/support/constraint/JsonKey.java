package dev.signet.support.constraint;

import dev.signet.support.JsonArray;
import dev.signet.support.JsonNumber;
import dev.signet.support.JsonObject;
import dev.signet.support.value.Numbers;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values by what they are in JSON, where 1 and 1.0 are the same. */
final class JsonKey {

    private JsonKey() {}

    /** Equal for what is the same in JSON. */
    static Object of(@Nullable Object item) {
        if (item instanceof BigDecimal decimal) {
            return new JsonNumber(Numbers.canonical(decimal.toString()));
        }
        if (item instanceof Double number) {
            return number + 0.0; // so that -0.0 is 0.0
        }
        if (item instanceof JsonNumber number) {
            return new JsonNumber(Numbers.canonical(number.text()));
        }
        if (item instanceof JsonArray array) {
            return of(array.values());
        }
        if (item instanceof JsonObject object) {
            return of(object.members());
        }
        if (item instanceof List<?> list) {
            return list.stream().map(JsonKey::of).toList();
        }
        if (item instanceof Map<?, ?> map) {
            Map<@Nullable Object, Object> keys = new LinkedHashMap<>();
            map.forEach((name, value) -> keys.put(name, of(value)));
            return keys;
        }
        return item == null ? Void.class : item;
    }
}
