#include "support/certificates.hpp"

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509v3.h>

#include <memory>
#include <stdexcept>

namespace gladly_mcp::test_support {
namespace {

struct deleter {
    void operator()(BIO* value) const { BIO_free_all(value); }
    void operator()(EVP_PKEY* value) const { EVP_PKEY_free(value); }
    void operator()(X509* value) const { X509_free(value); }
    void operator()(X509_EXTENSION* value) const { X509_EXTENSION_free(value); }
};
template <class T>
using owned = std::unique_ptr<T, deleter>;

void require(bool fine)
{
    if (!fine)
        throw std::runtime_error{"OpenSSL refused to make a test certificate"};
}

std::string text_of(BIO* bio)
{
    char* data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    return {data, static_cast<std::size_t>(size)};
}

owned<BIO> reader(const std::string& text)
{
    return owned<BIO>{BIO_new_mem_buf(text.data(), static_cast<int>(text.size()))};
}

void add_extension(X509* to, X509* issuer, int kind, const std::string& value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, issuer, to, nullptr, nullptr, 0);
    const owned<X509_EXTENSION> extension{X509V3_EXT_conf_nid(nullptr, &context, kind, value.c_str())};
    require(extension && X509_add_ext(to, extension.get(), -1) == 1);
}

/// The fields that all certificates have.
owned<X509> draft(EVP_PKEY* key, const std::string& common_name, int days_from, int days_until)
{
    static long serial = 0;
    owned<X509> made{X509_new()};
    require(made != nullptr);
    constexpr long day = 24L * 60 * 60;
    X509_set_version(made.get(), 2);
    ASN1_INTEGER_set(X509_get_serialNumber(made.get()), ++serial);
    X509_gmtime_adj(X509_getm_notBefore(made.get()), days_from * day);
    X509_gmtime_adj(X509_getm_notAfter(made.get()), days_until * day);
    X509_NAME_add_entry_by_txt(X509_get_subject_name(made.get()), "CN", MBSTRING_ASC,
                               reinterpret_cast<const unsigned char*>(common_name.c_str()), -1, -1, 0);
    require(X509_set_pubkey(made.get(), key) == 1);
    return made;
}

certificate written(X509* made, EVP_PKEY* key)
{
    const owned<BIO> pem{BIO_new(BIO_s_mem())};
    const owned<BIO> key_pem{BIO_new(BIO_s_mem())};
    require(PEM_write_bio_X509(pem.get(), made) == 1);
    require(PEM_write_bio_PrivateKey(key_pem.get(), key, nullptr, nullptr, 0, nullptr, nullptr) == 1);
    return {text_of(pem.get()), text_of(key_pem.get())};
}

certificate make_leaf(X509* issuer, EVP_PKEY* issuer_key, const certificate_request& wanted)
{
    const owned<EVP_PKEY> key{wanted.weak_key ? EVP_RSA_gen(1024) : EVP_EC_gen("P-256")};
    require(key != nullptr);
    const owned<X509> made = draft(key.get(), wanted.common_name, wanted.days_from, wanted.days_until);
    X509* const signer = issuer != nullptr ? issuer : made.get();
    X509_set_issuer_name(made.get(), X509_get_subject_name(signer));
    add_extension(made.get(), signer, NID_basic_constraints, "critical,CA:FALSE");
    add_extension(made.get(), signer, NID_ext_key_usage, wanted.extended_usage);
    if (!wanted.names.empty())
        add_extension(made.get(), signer, NID_subject_alt_name, wanted.names);
    require(X509_sign(made.get(), issuer_key != nullptr ? issuer_key : key.get(), EVP_sha256()) != 0);
    return written(made.get(), key.get());
}

} // namespace

certificate make_authority()
{
    const owned<EVP_PKEY> key{EVP_EC_gen("P-256")};
    require(key != nullptr);
    const owned<X509> made = draft(key.get(), "test authority", -1, 30);
    X509_set_issuer_name(made.get(), X509_get_subject_name(made.get()));
    add_extension(made.get(), made.get(), NID_basic_constraints, "critical,CA:TRUE");
    add_extension(made.get(), made.get(), NID_key_usage, "critical,keyCertSign,cRLSign");
    require(X509_sign(made.get(), key.get(), EVP_sha256()) != 0);
    return written(made.get(), key.get());
}

certificate issue(const certificate& issuer, const certificate_request& wanted)
{
    const owned<X509> signer{PEM_read_bio_X509(reader(issuer.pem).get(), nullptr, nullptr, nullptr)};
    const owned<EVP_PKEY> key{PEM_read_bio_PrivateKey(reader(issuer.key_pem).get(), nullptr, nullptr, nullptr)};
    require(signer && key);
    return make_leaf(signer.get(), key.get(), wanted);
}

certificate self_signed(const certificate_request& wanted)
{
    return make_leaf(nullptr, nullptr, wanted);
}

} // namespace gladly_mcp::test_support
