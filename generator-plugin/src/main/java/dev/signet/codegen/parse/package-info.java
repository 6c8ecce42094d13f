/**
 * Reads an OpenAPI document or JSON Schema into an {@link dev.signet.codegen.model.ApiModel}. {@link SpecReader} is the entry; each
 * sub-package has one job. No other package knows Swagger Parser, YAML or JSONPath.
 */
@NullMarked
package dev.signet.codegen.parse;

import org.jspecify.annotations.NullMarked;
