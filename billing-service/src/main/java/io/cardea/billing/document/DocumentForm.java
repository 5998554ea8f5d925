package io.cardea.billing.document;

import java.util.List;

/// The forms in which a document can be had.
enum DocumentForm {
    HTML("text/html", ".html"),
    PDF("application/pdf", ".pdf"),
    UBL("application/xml", ".xml");

    private final String mediaType;
    private final String suffix;

    DocumentForm(String mediaType, String suffix) {
        this.mediaType = mediaType;
        this.suffix = suffix;
    }

    /// The first that is accepted; the page where the client takes anything.
    ///
    /// @param accepted media types, the best first
    static DocumentForm among(List<String> accepted) {
        for (String type : accepted) {
            for (DocumentForm form : values()) {
                if (type.equals("*/*") || type.equals(form.mediaType) || isRangeOf(type, form)) {
                    return form;
                }
            }
        }
        return HTML;
    }

    String mediaType() {
        return mediaType;
    }

    String suffix() {
        return suffix;
    }

    private static boolean isRangeOf(String type, DocumentForm form) {
        return type.endsWith("/*") && form.mediaType.startsWith(type.substring(0, type.length() - 1));
    }
}
