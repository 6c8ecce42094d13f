package dev.signet.codegen.translate.client;

import dev.signet.codegen.javamodel.HeadersType;
import dev.signet.codegen.javamodel.HeadersType.Field;
import dev.signet.codegen.model.Operation;
import dev.signet.codegen.model.Operation.Header;
import dev.signet.codegen.problem.Problems;
import dev.signet.codegen.translate.names.Names;
import dev.signet.codegen.translate.types.HeaderForms;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The headers that the responses of an operation declare, of whatever status. */
record HeadersBuilder(HeaderForms forms, ClientNames names, Problems problems) {
    /** Null if none is declared. */
    @Nullable
    HeadersType build(Operation operation) {
        Map<String, Header> headers = new LinkedHashMap<>();
        Stream.concat(operation.successes().stream(), operation.responses().stream())
                .flatMap(response -> response.headers().stream())
                .forEach(header -> {
                    Header first = headers.putIfAbsent(header.name().toLowerCase(Locale.ROOT), header);
                    if (first != null && !forms.isSame(first, header)) {
                        problems.warn(
                                header.pointer(),
                                "the header `" + header.name() + "` is read as the type that " + first.pointer()
                                        + " declares, which differs",
                                "declare it with one type for all responses of the operation");
                    }
                });
        if (headers.isEmpty()) {
            return null;
        }
        Names scope = ClientNames.methods();
        scope.take("of");
        List<Field> fields = new ArrayList<>();
        for (Header header : headers.values()) {
            fields.add(forms.field(header, scope.allot(Names.component(header.name()), "")));
        }
        return new HeadersType(names.headers(operation), fields);
    }
}
