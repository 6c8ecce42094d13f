/** JSONPath (RFC 9535): {@link JsonPath} parses a query and selects the nodes of a tree. */
@NullMarked
package dev.signet.codegen.parse.jsonpath;

import org.jspecify.annotations.NullMarked;
