package dev.signet.codegen.parse;

import dev.signet.codegen.model.ApiModel;
import dev.signet.codegen.model.contract.ContractNode;
import java.nio.file.Path;
import java.util.List;

/**
 * What was read.
 *
 * @param model what the document says
 * @param files every file that was read, in the order of reading: what a fingerprint must cover
 * @param contract the document keyword by keyword
 */
public record Spec(ApiModel model, List<Path> files, ContractNode contract) {
    public Spec {
        files = List.copyOf(files);
    }
}
