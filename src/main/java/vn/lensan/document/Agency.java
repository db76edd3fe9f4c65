package vn.lensan.document;

import org.jspecify.annotations.Nullable;

/**
 * The office that signs a report, named as of the paper's date.
 *
 * @param superior the body above it on the letterhead; null when it stands alone
 * @param letterhead its name on the letterhead, without its place
 * @param fullName its name with its place: "Sở Thông tin và Truyền thông tỉnh Lạng Sơn"
 * @param sign its abbreviation in document numbers: {@code STTTT}
 * @param seat the place name in the date line
 * @param signer the signing office-holder's title
 * @param receivers whom the paper goes to
 */
record Agency(
        @Nullable String superior,
        String letterhead,
        String fullName,
        String sign,
        String seat,
        String signer,
        String receivers) {}
