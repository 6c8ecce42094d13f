package dev.signet.codegen.openapigenerator;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openapitools.codegen.SupportingFile;

/**
 * The way by which files reach OpenAPI Generator. It writes something for each model, for each API, and once for all, and users
 * can switch each of these off; so the files go where something is written in any case. What it would make of the document itself
 * is taken away: one model or one API is left, which carries all the files.
 */
enum Carrier {
    MODELS,
    APIS,
    SUPPORTING_FILES;

    static Carrier of(boolean models, boolean apis) {
        return models ? MODELS : apis ? APIS : SUPPORTING_FILES;
    }

    /** Leaves nothing in the parsed document but what carries files. */
    void clear(OpenAPI parsed) {
        Paths paths = new Paths();
        Components components = new Components().schemas(new LinkedHashMap<>());
        if (this == MODELS) {
            components.addSchemas("Signet", new ObjectSchema().addProperty("signet", new StringSchema()));
        } else if (this == APIS) {
            ApiResponses responses = new ApiResponses().addApiResponse("204", new ApiResponse().description("Signet"));
            Operation operation =
                    new Operation().operationId("signet").addTagsItem("Signet").responses(responses);
            paths.addPathItem("/signet", new PathItem().get(operation));
        }
        parsed.paths(paths).components(components).setWebhooks(null);
        // What is left is the same in 3.0, and nobody need read that 3.1 is new to OpenAPI Generator.
        parsed.setOpenapi("3.0.3");
        parsed.setTags(null);
        parsed.setSecurity(null);
    }

    /**
     * Names the files as templates of what carries them.
     *
     * @param models templates of a model, by name
     * @param apis templates of an API, by name
     * @param supporting files written once
     */
    void load(
            List<String> paths, Map<String, String> models, Map<String, String> apis, List<SupportingFile> supporting) {
        for (String path : paths) {
            switch (this) {
                case MODELS -> models.put(path, "");
                case APIS -> apis.put(path, "");
                case SUPPORTING_FILES -> supporting.add(new SupportingFile(path, path));
            }
        }
    }
}
